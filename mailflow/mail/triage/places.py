"""The sorting rules for where it was: a group chat, an app, a parents' page.

The one idea: a concern is about what was said in such a place, and a place alone is none.
"""

from typing import Final

from mailflow.mail.triage.rules import Part, Rule

PLACES: Final = (
    Rule(
        name="WhatsApp",
        part=Part.PLACE,
        weight=2,
        says="It is about WhatsApp.",
        phrases="""
            <whatsapp>
            whatsap*
        """,
    ),
    Rule(
        name="a class or year group's chat",
        part=Part.PLACE,
        weight=2,
        says="It is about a group chat of parents.",
        phrases="""
            class/classes/parents/parent/mums/mum/dads/group/mothers/fathers/years/school/phone/messaging/
                leavers chat/chats/group/groups/page/gc/thread/messages/convo
            class/parents/mums/dads <whatsapp>
            <years> <chat>
            <years> _ <chat>
            <years> parents/mums/dads/lot
            in/on/to chat
            in/on/from group they/she/he/one/some/people/mothers/parents/mum/write/say/is/are
            in parents/class/mothers/telephone/phone/year group
            telephone/mobile/text group
            class/school/year/village/parents fb/facebook/insta/messenger page/group
            fb/facebook page/group
            number/page/messages in/on the? class/mums
            class/parents/mums/dads/year messaging/facebook/whatsapp/text group
            groupchat/chatgroup
            parents in/on group/chat
            class/parent rep/reps email/message
        """,
        unless="""
            friendship/reading/maths/phonics/nurture/music/toddler/focus/working/intervention/lego/craft group
            the/your/our school/schools facebook
            school has/have/got a facebook
            have a facebook
        """,
    ),
    Rule(
        name="the group",
        part=Part.PLACE,
        weight=2,
        says="It speaks of “the group” or “the chat”.",
        phrases="""
            in/on/to/from/off/about/of/left/leave/leaving/into/via/within the/our/that/this/a/whole/their/second/
                her chat/group/gc/thread/page
            in/on/to/from/off/about/of/into the/our/that/this/whole/dads/mums whole/class/parents/mums/dads/
                phone chat/group/gc/thread
            re the? group/chat
            the/that/this group/chat/gc and/is/was/has/again/keeps/got/where/who/for/full/so/which/now
            the whole group/chat/class+group/class
            last/yesterdays nights/night/evenings chat
            nights/yesterdays chat/thread
            whole group/chat
            on/up there & put/posted/wrote/said/puts/saying/writes/posting
            up/left/muted/muting group/chat
            them/two/runs/other/of mums/dads/mothers/parents make/made/have/has/got a? group/chat
            group/chat without me/us
            a second/separate/secret/other group/chat
        """,
        unless="""
            group photo/photograph
            a chat with/about/to
            reading/friendship/maths/phonics/focus group
        """,
    ),
    Rule(
        name="some group",
        part=Part.PLACE,
        weight=1,
        says="It may speak of a group by its name.",
        phrases="""
            the/our/my _ group/chat/thread
        """,
        unless="""
            reading/friendship/maths/phonics/football/playgroup/church/youth/drama/nurture/finance/focus/age/working/
                friends group
        """,
    ),
    Rule(
        name="social media",
        part=Part.PLACE,
        weight=1,
        says="It is about social media.",
        phrases="""
            <app>
            social media
            online
            google/trustpilot review/reviews
            a review on
            internet
            reply/replied/replying all/to+all
            by/in/of/over/on text/texts/message/messages/email/emails
            whatsapp status
        """,
        unless="""
            online safety/payment/form/booking/shop/order/banking/learning/account/portal
            pay/paid/order/book/booked/booking/ordered online
        """,
    ),
    Rule(
        name="before everybody",
        part=Part.PLACE,
        weight=2,
        says="It was said in front of many people.",
        phrases="""
            in front of everyone/everybody/the/sixty/all/people/_ the? people/parents/families/group/class/school/
                mums/everyone
            in front of everyone/everybody
            to _ families/parents/people & slag*/night/every/bitch*/moan*
            everyone can see/read it/them/what
            told/telling/tells the/everyone whole? class/group/school/everyone/playground
            messages/thumbs/comments/votes/likes & posted/sent/argument/row/since/so/counted/night/up
            showed/shown/show me/him/us/her her/his/their/my/the/what phone/whatsapp/theyve/they/she/he/messages
            number in class/the/our class? group
        """,
    ),
)
