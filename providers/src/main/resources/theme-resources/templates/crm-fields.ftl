<#--
  Fields of our forms, for every login theme. Newer themes put a field into a box that carries the looks, older ones give
  the looks to the field itself, and the base theme has none: hence "boxed", and the "!" after every property.
-->
<#assign boxed = properties.kcFormLabelTextClass?has_content>

<#macro styles>
<link href="${url.resourcesPath}/css/crm-forms.css" rel="stylesheet">
</#macro>

<#macro script>
<#if !boxed><script type="module" src="${url.resourcesPath}/js/passwordVisibility.js"></script></#if>
<script type="module" src="${url.resourcesPath}/js/crm-forms.js" data-crm-username="${msg("crmUsernameOfLogin")}"></script>
</#macro>

<#function error name><#return messagesPerField.existsError(name)?then(messagesPerField.get(name), "")></#function>

<#macro box name>
<#if boxed><span class="${properties.kcInputClass!}<#if error(name)?has_content> ${properties.kcError!}</#if>"><#nested></span><#else><#nested></#if>
</#macro>

<#-- The arrow of a list to choose from, where the theme draws none. -->
<#macro arrow>
<#if boxed><span class="${properties.kcFormControlUtilClass!}"><span class="${properties.kcFormControlToggleIcon!}"><svg class="crm-arrow" viewBox="0 0 320 512" fill="currentColor" aria-hidden="true" width="1em" height="1em"><path d="M31.3 192h257.3c17.8 0 26.7 21.5 14.1 34.1L174.1 354.8c-7.8 7.8-20.5 7.8-28.3 0L17.2 226.1C4.6 213.5 13.5 192 31.3 192z"/></svg></span></span></#if>
</#macro>

<#macro labelText><span class="${properties.kcFormLabelTextClass!}"><#nested></span></#macro>

<#-- A field for a secret, with Keycloak's button that shows it where the theme has a picture for that. -->
<#macro secret name>
<#if properties.kcFormPasswordVisibilityIconShow?has_content>
<div class="${properties.kcInputGroup!}">
  <#if boxed><div class="${properties.kcInputGroupItemClass!} ${properties.kcFill!}"><@box name=name><#nested></@box></div><#else><#nested></#if>
  <#if boxed><div class="${properties.kcInputGroupItemClass!}"><@eye name=name /></div><#else><@eye name=name /></#if>
</div>
<#else><#nested></#if>
</#macro>

<#macro eye name>
<button type="button" class="${properties.kcFormPasswordVisibilityButtonClass!}" aria-label="${msg("crmPassCodeShow")}" aria-controls="${name}" data-password-toggle data-icon-show="${properties.kcFormPasswordVisibilityIconShow}" data-icon-hide="${properties.kcFormPasswordVisibilityIconHide!}" data-label-show="${msg("crmPassCodeShow")}" data-label-hide="${msg("crmPassCodeHide")}"><i class="${properties.kcFormPasswordVisibilityIconShow}" aria-hidden="true"></i></button>
</#macro>

<#-- What makes a field one that can be told by a screen reader: its error and its help belong to it. -->
<#macro attributes name required=false help=false focus="">
id="${name}" name="${name}"<#if !boxed> class="${properties.kcInputClass!}"</#if><#if required> aria-required="true"</#if><#if error(name)?has_content> aria-invalid="true"</#if><#if help || error(name)?has_content> aria-describedby="<#if help>${name}-help </#if><#if error(name)?has_content>${name}-error</#if>"</#if><#if focus == name> autofocus</#if></#macro>

<#-- "starred" where the page says what a star is, as Keycloak's registration does. -->
<#macro field name label help="" starred=false>
<div class="${properties.kcFormGroupClass!} crm-field" id="${name}-field">
  <div class="${properties.kcFormGroupLabelClass!}"><label for="${name}" class="${properties.kcFormLabelClass!} ${properties.kcLabelClass!}"><@labelText>${label}</@labelText><#if starred> <span class="${properties.kcInputRequiredClass!}" aria-hidden="true">*</span></#if></label></div>
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

<#-- The first one is as wide as the form, as on Keycloak's own pages. -->
<#macro button label name value="true" primary=true>
<button type="submit" name="${name}" value="${value}" class="${properties.kcButtonClass!} ${primary?then((properties.kcButtonPrimaryClass!) + " " + (properties.kcButtonBlockClass!) + " " + (properties.kcButtonLargeClass!), (properties.kcButtonSecondaryClass!) + " " + (properties.kcButtonDefaultClass!))}">${label}</button>
</#macro>

<#-- A code that was sent: phones offer it from the message, and show the numeric keypad. -->
<#macro code name label focus="">
<@field name=name label=label>
  <@box name=name><input type="text" inputmode="numeric" autocomplete="one-time-code" autocapitalize="none" spellcheck="false" <@attributes name=name required=true focus=focus />></@box>
</@field>
</#macro>

<#-- Another code, and how long it takes until one can be asked for. -->
<#macro resend waitSeconds>
<button type="submit" name="resend" value="true" class="${properties.kcButtonClass!} ${properties.kcButtonSecondaryClass!} ${properties.kcButtonDefaultClass!}" data-crm-wait="${waitSeconds?c}" data-crm-wait-text="crm-code-wait">${msg("crmOneTimeCodeAgain")}</button>
</#macro>

<#macro resendWait waitSeconds>
<p class="crm-help" id="crm-code-wait" data-crm-template="${msg("crmOneTimeCodeWait", "{0}")}"><#if waitSeconds gt 0>${msg("crmOneTimeCodeWait", waitSeconds?c)}</#if></p>
</#macro>

<#-- A new pass code, twice; what it must be is said before anything is typed. -->
<#macro newPassCode names policy focus="" starred=false>
<#local rules = "">
<#list policy as line><#local rules += rules?has_content?then(", ", "") + msg(line.key, line.least)></#list>
<@field name=names[0] label=msg("crmPassCodeNew") help=rules?has_content?then(msg("crmPassCodePolicy", rules), "") starred=starred>
  <@secret name=names[0]><input type="password" autocomplete="new-password" <@attributes name=names[0] required=true help=rules?has_content focus=focus />></@secret>
</@field>
<@field name=names[1] label=msg("crmPassCodeAgain") starred=starred>
  <@secret name=names[1]><input type="password" autocomplete="new-password" <@attributes name=names[1] required=true focus=focus />></@secret>
</@field>
</#macro>
