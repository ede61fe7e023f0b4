<#ftl output_format="plainText">
<#import "crm-mail.ftl" as mail>
<@mail.message kind="pass_code_reset"><@mail.code value=one_time_password/></@mail.message>
