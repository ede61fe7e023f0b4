<#import "template.ftl" as layout>
<#import "crm-fields.ftl" as crm>
<@layout.registrationLayout displayMessage=false; section>
<#if section = "header">
${msg("crmKeyCreateTitle")}
<#elseif section = "form">
<@crm.styles />
<form id="crm-key-notice" class="${properties.kcFormClass!} crm-form<#if !crm.boxed> crm-plain</#if>" action="${url.loginAction}" method="post">
  <@crm.alert kind=kind>${msg(notice)}</@crm.alert>
  <@crm.buttons>
    <@crm.button name=button label=msg("crmKeyBack") />
  </@crm.buttons>
</form>
</#if>
</@layout.registrationLayout>
