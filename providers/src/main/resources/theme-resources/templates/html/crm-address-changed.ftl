<#import "crm-mail.ftl" as mail>
<@mail.message kind="address_changed"></@mail.message>
