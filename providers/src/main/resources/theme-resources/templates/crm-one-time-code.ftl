<#import "template.ftl" as layout>
<#import "crm-fields.ftl" as crm>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError("oneTimeCode"); section>
<#if section = "header">
${msg("crmOneTimeCodeTitle")}
<#elseif section = "form">
<@crm.styles />
<form id="crm-one-time-code" class="${properties.kcFormClass!} crm-form<#if !crm.boxed> crm-plain</#if>" action="${url.loginAction}" method="post" novalidate data-crm-once>
  <#if notice?has_content><@crm.alert kind="warning"><span id="crm-code-notice">${msg(notice)}</span></@crm.alert></#if>
  <#if address?has_content><p>${msg("crmOneTimeCodeSent", address)}</p></#if>
  <@crm.code name="oneTimeCode" label=msg("crmOneTimeCode") focus=focus />
  <@crm.buttons>
    <@crm.button name="continue" label=msg("crmPassContinue") />
    <@crm.resend waitSeconds=waitSeconds />
  </@crm.buttons>
  <@crm.resendWait waitSeconds=waitSeconds />
</form>
<@crm.script />
</#if>
</@layout.registrationLayout>
