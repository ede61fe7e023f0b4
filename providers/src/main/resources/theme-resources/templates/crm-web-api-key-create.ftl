<#import "template.ftl" as layout>
<#import "crm-fields.ftl" as crm>
<@layout.registrationLayout displayMessage=false; section>
<#if section = "header">
${msg("crmKeyCreateTitle")}
<#elseif section = "form">
<@crm.styles />
<form id="crm-key-form" class="${properties.kcFormClass!} crm-form<#if !crm.boxed> crm-plain</#if>" action="${url.loginAction}" method="post" novalidate data-crm-once>
  <p>${msg("crmKeyCreateIntroduction")}</p>

  <@crm.field name="keyName" label=msg("crmKeyName") help=msg("crmKeyNameHelp")>
    <@crm.box name="keyName"><input type="text" autocomplete="off" value="${entered.name}" <@crm.attributes name="keyName" required=true help=true focus=focus />></@crm.box>
  </@crm.field>

  <@crm.field name="expiry" label=msg("crmKeyExpiry")>
    <@crm.box name="expiry"><select <@crm.attributes name="expiry" required=true focus=focus />>
      <#list days as day>
      <option value="${day?c}"<#if entered.expiry == day?c> selected</#if>>${msg("crmKeyExpiryDays", day)}</option>
      </#list>
      <option value="date"<#if entered.expiry == "date"> selected</#if>>${msg("crmKeyExpiryOnDate")}</option>
      <#if never><option value="never"<#if entered.expiry == "never"> selected</#if>>${msg("crmKeyExpiryNever")}</option></#if>
    </select><@crm.arrow /></@crm.box>
  </@crm.field>

  <@crm.field name="expiryDate" label=msg("crmKeyExpiryDate") help=msg("crmKeyExpiryDateHelp")>
    <@crm.box name="expiryDate"><input type="date" min="${earliest}" max="${latest}" value="${entered.expiryDate}" <@crm.attributes name="expiryDate" help=true focus=focus />></@crm.box>
  </@crm.field>

  <#if organizations?has_content || crm.error("organization")?has_content>
  <@crm.field name="organization" label=msg("crmKeyOrganization") help=msg("crmKeyOrganizationHelp")>
    <@crm.box name="organization"><select <@crm.attributes name="organization" required=true help=true focus=focus />>
      <option value="">${msg("crmKeyOrganizationChoose")}</option>
      <#list organizations as choice>
      <option value="${choice.value}"<#if entered.organization == choice.value> selected</#if>>${choice.name}</option>
      </#list>
    </select><@crm.arrow /></@crm.box>
  </@crm.field>
  </#if>

  <#if restrictsScopes>
  <fieldset class="${properties.kcFormGroupClass!} crm-field"<#if crm.error("scopes")?has_content> aria-describedby="scopes-error"</#if>>
    <legend class="${properties.kcFormLabelClass!} ${properties.kcLabelClass!}"><@crm.labelText>${msg("crmKeyScopes")}</@crm.labelText></legend>
    <#list scopes as choice>
    <div class="${properties.kcCheckboxClass!} ${properties.kcInputClassCheckbox!} crm-choice">
      <input type="checkbox" id="scope-${choice?index}" name="scopes" value="${choice.value}" class="${properties.kcCheckboxInputClass!} ${properties.kcInputClassCheckboxInput!}"<#if entered.scopes?seq_contains(choice.value)> checked</#if><#if choice.description?has_content> aria-describedby="scope-${choice?index}-help"</#if><#if choice?index == 0 && focus == "scopes"> autofocus</#if>>
      <label for="scope-${choice?index}" class="${properties.kcCheckboxLabelClass!} ${properties.kcInputClassCheckboxLabel!}">${choice.name}</label>
      <#if choice.description?has_content><span class="crm-help" id="scope-${choice?index}-help">${choice.description}</span></#if>
    </div>
    </#list>
    <@crm.fault name="scopes" />
  </fieldset>
  </#if>

  <@crm.buttons>
    <@crm.button name="create" label=msg("crmKeyCreate") />
    <@crm.button name="cancel-aia" label=msg("doCancel") primary=false />
  </@crm.buttons>
</form>
<@crm.script />
</#if>
</@layout.registrationLayout>
