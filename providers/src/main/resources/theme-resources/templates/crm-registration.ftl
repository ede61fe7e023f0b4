<#import "template.ftl" as layout>
<#import "user-profile-commons.ftl" as userProfileCommons>
<#import "register-commons.ftl" as registerCommons>
<#import "crm-fields.ftl" as crm>
<@layout.registrationLayout displayMessage=messagesPerField.exists("global") displayRequiredFields=true; section>
<#if section = "header">
<#if messageHeader??>${msg(messageHeader)}<#else>${msg("registerTitle")}</#if>
<#elseif section = "form">
<@crm.styles />
<form id="kc-register-form" class="${properties.kcFormClass!} crm-form<#if !crm.boxed> crm-plain</#if>" action="${url.registrationAction}" method="post" novalidate data-crm-once data-crm-first-error>
  <#-- The user name is what one logs in with, and has no field of its own. -->
  <#if messagesPerField.existsError("username") && !messagesPerField.existsError("email", passFields.identifier)><@crm.alert kind="warning">${messagesPerField.get("username")}</@crm.alert></#if>
  <@userProfileCommons.userProfileFormFields; callback, attribute></@userProfileCommons.userProfileFormFields>

  <#if passFields.asksIdentifier>
  <#assign optional=!passFields.identifierNeeded>
  <@crm.field name=passFields.identifier label=msg(passFields.label) help=optional?then(msg("crmIdentifierOptional"), "") starred=!optional>
    <@crm.box name=passFields.identifier><input type="text" inputmode="${passFields.keyboard}" autocomplete="${passFields.autocomplete}" autocapitalize="none" spellcheck="false" dir="auto" value="${typedIdentifier}" <@crm.attributes name=passFields.identifier required=!optional help=optional />></@crm.box>
  </@crm.field>
  </#if>
  <#if passFields.asksPassCode>
  <@crm.newPassCode names=passCodeFields policy=policy starred=true />
  </#if>

  <@registerCommons.termsAcceptance />

  <#if recaptchaRequired?? && (recaptchaVisible!false)>
  <div class="form-group"><div class="g-recaptcha" data-size="compact" data-sitekey="${recaptchaSiteKey}" data-action="${recaptchaAction}"></div></div>
  </#if>
  <@crm.buttons>
    <#if recaptchaRequired?? && !(recaptchaVisible!false)>
    <button type="submit" class="${properties.kcButtonClass!} ${properties.kcButtonBlockClass!} ${properties.kcButtonLargeClass!} ${properties.kcButtonPrimaryClass!} g-recaptcha" data-sitekey="${recaptchaSiteKey}" data-callback="crmSubmitRegistration" data-action="${recaptchaAction}">${msg("doRegister")}</button>
    <#else>
    <@crm.button name="register" label=msg("doRegister") />
    </#if>
  </@crm.buttons>
  <p><a href="${url.loginUrl}">${msg("backToLogin")}</a></p>
</form>
<@crm.script />
</#if>
</@layout.registrationLayout>
