<#ftl output_format="plainText">
<#import "crm-mail.ftl" as mail>
<@mail.message kind="verification_code"><@mail.code value=verification_code/></@mail.message>
