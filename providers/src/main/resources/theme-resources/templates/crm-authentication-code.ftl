<#import "template.ftl" as layout>
<#import "crm-fields.ftl" as crm>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError("authenticationCode"); section>
<#if section = "header">
${msg("loginAccountTitle")}
<#elseif section = "form">
<@crm.styles />
<form id="crm-authentication-code" class="${properties.kcFormClass!} crm-form<#if !crm.boxed> crm-plain</#if>" action="${url.loginAction}" method="post" novalidate data-crm-once>
  <@crm.field name="authenticationCode" label=msg("crmAuthenticationCode") help=msg("crmAuthenticationCodeHelp")>
    <@crm.secret name="authenticationCode"><input type="password" autocomplete="off"<#if numeric> inputmode="numeric"</#if> <@crm.attributes name="authenticationCode" required=true help=true focus=focus />></@crm.secret>
  </@crm.field>
  <@crm.buttons>
    <@crm.button name="continue" label=msg("doLogIn") />
  </@crm.buttons>
</form>
<@crm.script />
</#if>
</@layout.registrationLayout>
