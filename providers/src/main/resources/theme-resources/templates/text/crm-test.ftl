<#ftl output_format="plainText">
<#import "crm-mail.ftl" as mail>
<@mail.message kind="test"></@mail.message>
