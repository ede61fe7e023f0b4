<#import "template.ftl" as layout>
<#import "crm-fields.ftl" as crm>
<@layout.registrationLayout displayMessage=false; section>
<#if section = "header">
${msg("crmChangeTitle")}
<#elseif section = "form">
<@crm.styles />
<form id="crm-change-pass-code" class="${properties.kcFormClass!} crm-form<#if !crm.boxed> crm-plain</#if>" action="${url.loginAction}" method="post" novalidate data-crm-once>
  <#if step == "none">
  <@crm.alert kind="warning"><span id="crm-change-none">${msg("crmChangeNone")}</span></@crm.alert>
  <@crm.buttons><@crm.button name="cancel-aia" label=msg("crmKeyBack") /></@crm.buttons>
  <#elseif step == "choose">
  <@crm.field name="pass" label=msg("crmChangeChoose")>
    <@crm.box name="pass"><select <@crm.attributes name="pass" required=true focus=focus />>
      <option value="">${msg("crmChangeChooseFirst")}</option>
      <#list passes as choice>
      <option value="${choice.value}"<#if chosen == choice.value> selected</#if>>${choice.name}</option>
      </#list>
    </select><@crm.arrow /></@crm.box>
  </@crm.field>
  <@crm.buttons>
    <@crm.button name="choosePass" label=msg("crmPassContinue") />
    <#if canCancel><@crm.button name="cancel-aia" label=msg("doCancel") primary=false /></#if>
  </@crm.buttons>
  <#else>
  <p id="crm-change-of">${msg("crmChangeOf", identifier)}</p>
  <input type="hidden" name="pass" value="${passId}">
  <input type="text" name="username" autocomplete="username" value="${identifier}" readonly hidden>
  <#if asksCurrent>
  <@crm.field name="passCode" label=msg("crmChangeCurrent")>
    <@crm.secret name="passCode"><input type="password" autocomplete="current-password" <@crm.attributes name="passCode" required=true focus=focus />></@crm.secret>
  </@crm.field>
  </#if>
  <@crm.newPassCode names=passCodeFields policy=policy focus=focus />
  <div class="${properties.kcFormGroupClass!} crm-group">
    <div class="${properties.kcCheckboxClass!} ${properties.kcInputClassCheckbox!} crm-choice">
      <input type="checkbox" id="logout-sessions" name="logout-sessions" value="on" class="${properties.kcCheckboxInputClass!} ${properties.kcInputClassCheckboxInput!}">
      <label for="logout-sessions" class="${properties.kcCheckboxLabelClass!} ${properties.kcInputClassCheckboxLabel!}">${msg("logoutOtherSessions")}</label>
    </div>
  </div>
  <@crm.buttons>
    <@crm.button name="change" label=msg("crmChange") />
    <#if canChooseAnother><@crm.button name="back" label=msg("crmChangeOther") primary=false /></#if>
    <#if canCancel><@crm.button name="cancel-aia" label=msg("doCancel") primary=false /></#if>
  </@crm.buttons>
  </#if>
</form>
<@crm.script />
</#if>
</@layout.registrationLayout>
