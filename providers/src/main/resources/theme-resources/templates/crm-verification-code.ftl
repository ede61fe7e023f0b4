<#import "template.ftl" as layout>
<#import "crm-fields.ftl" as crm>
<@layout.registrationLayout displayMessage=false; section>
<#if section = "header">
${msg("crmVerificationTitle")}
<#elseif section = "form">
<@crm.styles />
<#assign form>class="${properties.kcFormClass!} crm-form<#if !crm.boxed> crm-plain</#if>" action="${url.loginAction}" method="post" novalidate data-crm-once</#assign>
<form id="crm-verification-code" ${form}>
  <#if notice?has_content><@crm.alert kind="warning"><span id="crm-code-notice">${msg(notice)}</span></@crm.alert></#if>
  <#if address?has_content && !notice?has_content><p id="crm-code-sent">${msg("crmVerificationSent", address)}</p></#if>
  <@crm.code name="verificationCode" label=msg("crmVerificationCode") focus=focus />
  <#if choosesPassCode>
  <p>${msg("crmVerificationPassCode")}</p>
  <@crm.newPassCode names=passCodeFields policy=policy focus=focus />
  </#if>
  <@crm.buttons>
    <@crm.button name="verify" label=msg("crmPassContinue") />
    <@crm.resend waitSeconds=waitSeconds />
    <#if canCancel><@crm.button name="cancel-aia" label=msg("doCancel") primary=false /></#if>
  </@crm.buttons>
  <@crm.resendWait waitSeconds=waitSeconds />
</form>
<#if changesAddress>
<details class="crm-more"<#if crm.error("address")?has_content> open</#if>>
  <summary>${msg(isEmail?then("crmVerificationOtherEmail", "crmVerificationOtherPhone"))}</summary>
  <form id="crm-verification-address" ${form}>
    <@crm.field name="address" label=msg(isEmail?then("email", "crmIdentifierPhone"))>
      <@crm.box name="address"><input type="${isEmail?then("email", "tel")}" autocomplete="${isEmail?then("email", "tel")}" value="${typedAddress}" <@crm.attributes name="address" required=true focus=focus />></@crm.box>
    </@crm.field>
    <@crm.buttons><@crm.button name="changeAddress" label=msg("crmVerificationChange") primary=false /></@crm.buttons>
  </form>
</details>
</#if>
<@crm.script />
</#if>
</@layout.registrationLayout>
