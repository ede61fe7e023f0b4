<#ftl output_format="plainText">
<#import "crm-mail.ftl" as mail>
<@mail.message kind="pass_assigned">
<@mail.row key="number" value=number/>
<@mail.row key="account" value=accounts_receivable_name/>
<@mail.row key="identifier" value=identifier/>
<@mail.row key="passCode" value=pass_code/>
<@mail.row key="authenticationCode" value=authentication_code/>
<@mail.row key="verificationCode" value=verification_code/>
</@mail.message>
