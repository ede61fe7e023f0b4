<#ftl output_format="plainText">
<#import "crm-mail.ftl" as mail>
<@mail.message kind="one_time_password"><@mail.code value=one_time_password/></@mail.message>
