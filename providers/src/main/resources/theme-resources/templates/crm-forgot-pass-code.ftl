<#import "template.ftl" as layout>
<#import "crm-fields.ftl" as crm>
<@layout.registrationLayout displayMessage=false; section>
<#if section = "header">
${msg((step == "newPassCode")?then("crmForgotNewTitle", "crmForgotTitle"))}
<#elseif section = "form">
<@crm.styles />
<form id="crm-forgot-pass-code" class="${properties.kcFormClass!} crm-form<#if !crm.boxed> crm-plain</#if>" action="${url.loginAction}" method="post" novalidate data-crm-once>
  <#if notice?has_content><@crm.alert kind="warning"><span id="crm-code-notice">${msg(notice)}</span></@crm.alert></#if>
  <#if step == "identifier">
  <p>${msg("crmForgotIntroduction")}</p>
  <@crm.field name="identifier" label=msg("crmIdentifier")>
    <@crm.box name="identifier"><input type="text" inputmode="${identifierKeyboard}" autocomplete="username" autocapitalize="none" spellcheck="false" dir="auto" value="${identifier}" <@crm.attributes name="identifier" required=true focus=focus />></@crm.box>
  </@crm.field>
  <#elseif step == "code">
  <p id="crm-forgot-sent">${msg("crmForgotSent", identifier)}</p>
  <@crm.code name="resetCode" label=msg("crmOneTimeCode") focus=focus />
  <#else>
  <input type="text" name="username" autocomplete="username" value="${identifier}" readonly hidden>
  <@crm.newPassCode names=passCodeFields policy=policy focus=focus />
  </#if>
  <@crm.buttons>
    <@crm.button name="continue" label=msg("crmPassContinue") />
    <#if step == "code"><@crm.resend waitSeconds=waitSeconds /></#if>
    <@crm.button name="back" label=msg("crmForgotBack") primary=false />
  </@crm.buttons>
  <#if step == "code"><@crm.resendWait waitSeconds=waitSeconds /></#if>
</form>
<@crm.script />
</#if>
</@layout.registrationLayout>
