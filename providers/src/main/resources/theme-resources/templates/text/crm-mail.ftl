<#ftl output_format="plainText">
<#macro message kind>
<#if name?has_content>${msg("crmMail.greeting")} ${name},

</#if>${msg("crmMail." + kind + ".intro")}

<#nested>
${msg("crmMail." + kind + ".note")}

${realmName}
</#macro>
<#macro code value>
    ${value}

<#if minutes?has_content>${msg("crmMail.minutes", minutes)}
</#if></#macro>
<#macro row key value>
<#if value?has_content>${msg("crmMail." + key)}: ${value}
</#if></#macro>
