<#--
  Fields of our forms, for every login theme. Newer themes put a field into a box that carries the looks, older ones give
  the looks to the field itself, and the base theme has none: hence "boxed", and the "!" after every property.
-->
<#assign boxed = properties.kcFormLabelTextClass?has_content>

<#macro styles>
<link href="${url.resourcesPath}/css/crm-forms.css" rel="stylesheet">
</#macro>

<#macro script>
<script type="module" src="${url.resourcesPath}/js/crm-forms.js"></script>
</#macro>

<#function error name><#return messagesPerField.existsError(name)?then(messagesPerField.get(name), "")></#function>

<#macro box name>
<#if boxed><span class="${properties.kcInputClass!}<#if error(name)?has_content> ${properties.kcError!}</#if>"><#nested></span><#else><#nested></#if>
</#macro>

<#-- The arrow of a list to choose from, where the theme draws none. -->
<#macro arrow>
<#if boxed><span class="${properties.kcFormControlUtilClass!}"><span class="${properties.kcFormControlToggleIcon!}"><svg class="crm-arrow" viewBox="0 0 320 512" fill="currentColor" aria-hidden="true" width="1em" height="1em"><path d="M31.3 192h257.3c17.8 0 26.7 21.5 14.1 34.1L174.1 354.8c-7.8 7.8-20.5 7.8-28.3 0L17.2 226.1C4.6 213.5 13.5 192 31.3 192z"/></svg></span></span></#if>
</#macro>

<#-- What makes a field one that can be told by a screen reader: its error and its help belong to it. -->
<#macro attributes name required=false help=false focus="">
id="${name}" name="${name}"<#if !boxed> class="${properties.kcInputClass!}"</#if><#if required> aria-required="true"</#if><#if error(name)?has_content> aria-invalid="true"</#if><#if help || error(name)?has_content> aria-describedby="<#if help>${name}-help </#if><#if error(name)?has_content>${name}-error</#if>"</#if><#if focus == name> autofocus</#if></#macro>

<#macro field name label help="">
<div class="${properties.kcFormGroupClass!} crm-field" id="${name}-field">
  <div class="${properties.kcFormGroupLabelClass!}"><label for="${name}" class="${properties.kcFormLabelClass!} ${properties.kcLabelClass!}">${label}</label></div>
  <#nested>
  <#if help?has_content><div class="crm-help" id="${name}-help">${help}</div></#if>
  <@fault name=name />
</div>
</#macro>

<#macro fault name>
<div class="${properties.kcInputHelperTextClass!}" aria-live="polite"><#if error(name)?has_content><div class="${properties.kcInputHelperTextItemClass!} ${properties.kcError!}"><span class="${properties.kcInputErrorMessageClass!} crm-error" id="${name}-error">${error(name)}</span></div></#if></div>
</#macro>

<#macro alert kind>
<div class="${properties.kcAlertClass!} pf-m-${kind} alert-${kind}">
  <#if boxed><div class="${properties.kcAlertIconClass!}"><span class="${(kind == "warning")?then(properties.kcFeedbackWarningIcon!, properties.kcFeedbackInfoIcon!)}" aria-hidden="true"></span></div></#if>
  <span class="${properties.kcAlertTitleClass!}"><#nested></span>
</div>
</#macro>

<#macro buttons>
<div class="${properties.kcFormGroupClass!} crm-buttons"><#nested></div>
</#macro>

<#macro button label name value="true" primary=true>
<button type="submit" name="${name}" value="${value}" class="${properties.kcButtonClass!} ${primary?then(properties.kcButtonPrimaryClass!, (properties.kcButtonSecondaryClass!) + " " + (properties.kcButtonDefaultClass!))}">${label}</button>
</#macro>
