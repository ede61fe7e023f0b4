<#import "template.ftl" as layout>
<#import "crm-fields.ftl" as crm>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError("account"); section>
<#if section = "header">
${msg("crmChooseAccountTitle")}
<#elseif section = "form">
<@crm.styles />
<form id="crm-choose-account" class="${properties.kcFormClass!} crm-form<#if !crm.boxed> crm-plain</#if>" action="${url.loginAction}" method="post" novalidate data-crm-once>
  <fieldset class="${properties.kcFormGroupClass!} crm-field"<#if crm.error("account")?has_content> aria-describedby="account-error"</#if>>
    <legend class="${properties.kcFormLabelClass!} ${properties.kcLabelClass!}"><@crm.labelText>${msg("crmChooseAccount")}</@crm.labelText></legend>
    <#list accounts as choice>
    <div class="${properties.kcCheckboxClass!} ${properties.kcInputClassCheckbox!} crm-choice">
      <input type="radio" id="account-${choice?index}" name="account" value="${choice.value}" class="${properties.kcCheckboxInputClass!} ${properties.kcInputClassCheckboxInput!}"<#if choice?index == 0> autofocus</#if>>
      <label for="account-${choice?index}" class="${properties.kcCheckboxLabelClass!} ${properties.kcInputClassCheckboxLabel!}">${choice.name}</label>
    </div>
    </#list>
    <@crm.fault name="account" />
  </fieldset>
  <@crm.buttons>
    <@crm.button name="chooseAccount" label=msg("crmPassContinue") />
  </@crm.buttons>
</form>
<@crm.script />
</#if>
</@layout.registrationLayout>
