<#ftl output_format="plainText">
<#import "crm-mail.ftl" as mail>
<@mail.message kind="pass_code_changed"></@mail.message>
