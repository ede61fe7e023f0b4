<#import "template.ftl" as layout>
<#import "crm-fields.ftl" as crm>
<@layout.registrationLayout displayMessage=false; section>
<#if section = "header">
${msg("crmKeyMadeTitle")}
<#elseif section = "form">
<@crm.styles />
<form id="crm-key-made" class="${properties.kcFormClass!} crm-form<#if !crm.boxed> crm-plain</#if>" action="${url.loginAction}" method="post" data-crm-once>
  <@crm.alert kind="warning">${msg("crmKeyMadeWarning")}</@crm.alert>

  <@crm.field name="crm-key" label=msg("crmKeyMadeKey", keyName)>
    <div class="crm-copy">
      <@crm.box name="crm-key"><input type="text" id="crm-key" class="crm-key<#if !crm.boxed> ${properties.kcInputClass!}</#if>" value="${key}" readonly autocomplete="off" spellcheck="false" data-crm-secret></@crm.box>
      <button type="button" class="${properties.kcButtonClass!} ${properties.kcButtonSecondaryClass!} ${properties.kcButtonDefaultClass!}" data-crm-copy="crm-key" data-crm-copied="${msg("crmKeyCopied")}" data-crm-not-copied="${msg("crmKeyNotCopied")}" data-crm-focus>${msg("crmKeyCopy")}</button>
    </div>
    <div class="crm-help" role="status" id="crm-copy-status"></div>
  </@crm.field>

  <p>
    <#if expires?has_content>${msg("crmKeyMadeExpires", expires)}<#else>${msg("crmKeyMadeNeverExpires")}</#if>
    <#if scopes?has_content>${msg("crmKeyMadeScopes", scopes?join(", "))}</#if>
  </p>

  <@crm.buttons>
    <@crm.button name="done" label=msg("crmKeyDone") />
  </@crm.buttons>
</form>
<@crm.script />
</#if>
</@layout.registrationLayout>
