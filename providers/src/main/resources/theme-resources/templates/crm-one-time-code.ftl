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
  <@crm.field name="oneTimeCode" label=msg("crmOneTimeCode")>
    <@crm.box name="oneTimeCode"><input type="text" inputmode="numeric" autocomplete="one-time-code" autocapitalize="none" spellcheck="false" <@crm.attributes name="oneTimeCode" required=true focus=focus />></@crm.box>
  </@crm.field>
  <@crm.buttons>
    <@crm.button name="continue" label=msg("crmPassContinue") />
    <button type="submit" name="resend" value="true" class="${properties.kcButtonClass!} ${properties.kcButtonSecondaryClass!} ${properties.kcButtonDefaultClass!}" data-crm-wait="${waitSeconds?c}" data-crm-wait-text="crm-code-wait">${msg("crmOneTimeCodeAgain")}</button>
  </@crm.buttons>
  <p class="crm-help" id="crm-code-wait" data-crm-template="${msg("crmOneTimeCodeWait", "{0}")}"><#if waitSeconds gt 0>${msg("crmOneTimeCodeWait", waitSeconds?c)}</#if></p>
</form>
<@crm.script />
</#if>
</@layout.registrationLayout>
