<#import "template.ftl" as layout>
<#import "crm-fields.ftl" as crm>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError("identifier", "passCode") displayInfo=asksIdentifier && realm.registrationAllowed && !registrationDisabled??; section>
<#if section = "header">
${msg("loginAccountTitle")}
<#elseif section = "form">
<@crm.styles />
<form id="crm-identifier-pass-code" class="${properties.kcFormClass!} crm-form<#if !crm.boxed> crm-plain</#if>" action="${url.loginAction}" method="post" novalidate data-crm-once>
  <#if asksIdentifier>
  <@crm.field name="identifier" label=msg("crmIdentifier")>
    <@crm.box name="identifier"><input type="text" inputmode="${identifierKeyboard}" autocomplete="username" autocapitalize="none" spellcheck="false" dir="auto" value="${identifier}" <@crm.attributes name="identifier" required=true focus=focus />></@crm.box>
  </@crm.field>
  <#elseif identifier?has_content>
  <@crm.field name="identifier" label=msg("crmIdentifier")>
    <@crm.box name="identifier"><input type="text" autocomplete="username" dir="auto" value="${identifier}" readonly <@crm.attributes name="identifier" />></@crm.box>
  </@crm.field>
  </#if>

  <#if asksPassCode>
  <@crm.field name="passCode" label=msg("crmPassCode")>
    <@crm.secret name="passCode"><input type="password" autocomplete="current-password"<#if numericPassCode> inputmode="numeric"</#if> <@crm.attributes name="passCode" required=true focus=focus />></@crm.secret>
  </@crm.field>
  </#if>

  <#if offersRememberMe>
  <div class="${properties.kcFormGroupClass!} crm-group">
    <div class="${properties.kcCheckboxClass!} ${properties.kcInputClassCheckbox!} crm-choice">
      <input type="checkbox" id="rememberMe" name="rememberMe" value="on" class="${properties.kcCheckboxInputClass!} ${properties.kcInputClassCheckboxInput!}"<#if rememberMe> checked</#if>>
      <label for="rememberMe" class="${properties.kcCheckboxLabelClass!} ${properties.kcInputClassCheckboxLabel!}">${msg("rememberMe")}</label>
    </div>
  </div>
  </#if>

  <@crm.buttons>
    <@crm.button name="continue" label=asksPassCode?then(msg("doLogIn"), msg("crmPassContinue")) />
    <#if !asksIdentifier && identifier?has_content><@crm.button name="back" label=msg("crmIdentifierOther") primary=false /></#if>
  </@crm.buttons>
  <#if offersForgot><button type="submit" name="forgotPassCode" value="true" class="crm-link">${msg("crmForgot")}</button></#if>
</form>
<@crm.script />
<#elseif section = "info">
<#if asksIdentifier && realm.registrationAllowed && !registrationDisabled??>
<span>${msg("noAccount")} <a href="${url.registrationUrl}">${msg("doRegister")}</a></span>
</#if>
</#if>
</@layout.registrationLayout>
