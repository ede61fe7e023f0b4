<#-- What all messages to customers share. Values are variables, never arguments of msg(): they are escaped here. -->
<#import "template.ftl" as layout>
<#macro message kind>
<@layout.emailLayout>
<#if name?has_content><p>${msg("crmMail.greeting")} ${name},</p></#if>
<p>${msg("crmMail." + kind + ".intro")}</p>
<#nested>
<p>${msg("crmMail." + kind + ".note")}</p>
<p>${realmName}</p>
</@layout.emailLayout>
</#macro>
<#macro code value>
<p style="font-size: 1.8em; letter-spacing: 0.15em; font-family: monospace"><strong>${value}</strong></p>
<#if minutes?has_content><p>${msg("crmMail.minutes", minutes)}</p></#if>
</#macro>
<#macro row key value>
<#if value?has_content><tr><th scope="row" style="text-align: start; padding-inline-end: 1em">${msg("crmMail." + key)}</th><td>${value}</td></tr></#if>
</#macro>
