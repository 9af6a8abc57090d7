"""The sorting rules for the office's ordinary day, for advertising, and for what follows something told before.

The one idea: these never take anything away from a danger; they tell what may be left alone.
"""

from typing import Final

from mailflow.mail.triage.rules import Part, Rule

FOLLOW_UPS: Final = (
    Rule(
        name="something told before",
        part=Part.FOLLOW_UP,
        weight=2,
        says="It follows something told earlier.",
        phrases="""
            further to my/our/your/the email/message/call/conversation/letter/telephone/previous/last/phone/earlier/
                meeting/chat
            following/follow up? up/on/from? my/our/the/your email/message/conversation/call/report/concern/phone/
                previous/last/earlier
            any/is/what/got/hear/heard news/update/updates/progress/response/happening/happened on/about/regarding/
                from/with/since? ... what/my/we/i/spoke/reported/concern/email/message/messages/it/comments/that/
                this & spoke/reported/told/still/raised/sent/email/message/concern/discussed/mentioned/comments/parent
            havent/not/have+not/never/still/yet heard/had/waiting/got/hear back/from/anything/for/a & reported/
                concern/raised/comments/messages/email/report/parent/group
            did/have you get/got/receive/received/seen/read my/the last/email/message/previous/other
            what/anything/whats happening/happened/been+done/being+done about/with/since & reported/comments/concern/
                told/raised/message*/email/i
            whats/what+is happening
            still going on/happening
            its/it me/is+me again
            has/have/did anyone/anybody/somebody/someone/you spoken/spoke/speak/talked/looked/dealt/done to/with/at/
                anything ... yet/since
            has/have anyone/anybody/somebody/someone/you spoken/talked to her/him/them
            what we spoke/discussed/talked about
            ignore/disregard/forget my/what/that/the/our last/previous/email/message/earlier/i/e/emails/messages/
                report
            ignore/disregard ... email/message/sent/wrote/said
            withdraw/withdrawing/retract my/the/this/our/it concern/email/report/please/i/comments/statement
            drop/leave it please
            please/just drop it/this/the+matter
            no further action & report/concern/email/my/please/complaint
            take no further/action
            just/only chasing
            chasing & wrote/email/message/report/concern/about
            id/rather/like leave/drop/withdraw it/this/my/to+leave
            wrote/emailed/reported/messaged ... days/weeks/week/month ago & nobody/no+one/yet/heard/back/nothing/still
            as promised/discussed/requested/agreed/asked & screenshot*/messages/rest/photos/evidence/names/details/
                dates
            here are/is the rest/others/other/remaining/missing of/screenshots/messages
            happened/done/started/posted it? again & reported/told/spoke/last/since/email
            case/your ref/reference & hs
        """,
        unless="""
            ignore/ignored her/his/their
            form/attachment/found+the/wrong/typo/invoice/duplicate/sorry
            wraparound/order/club/invoice/place/application/uniform/survey/booking/hall/swimming/admission/payment/
                jumper/coat
        """,
    ),
)

ORDINARY: Final = (
    Rule(
        name="absence and collection",
        part=Part.ORDINARY,
        weight=2,
        says="It tells the office of an absence, a lateness or a collection.",
        phrases="""
            off/absent today/sick/school/ill/with/tomorrow/poorly
            absent/absence
            wont/will+not/cant/not/isnt be in/coming/at/able/attending in/today/school/to/tomorrow/until/this
            wont be in
            keeping/kept/keep him/her/them/_ off/home/at+home
            be/running/is/a+bit late & dentist/doctor/appointment/traffic/today/morning/overslept/stuck/minutes/pick/
                bus
            dentist/doctors/orthodontist/hospital/optician appointment/today/at/and
            tummy bug
            temperature/chickenpox/vomiting/diarrhoea/conjunctivitis
            been sick/poorly
            was/is sick
            collecting/collect/pick/picking/picked him/her/them/the/up/_ today/from/up/at/instead/tonight & today/
                instead/nan/grandma/grandad/friend/will/tonight/by
            will/be be? collecting/collected
            court order/orders/papers
        """,
        unless="emoji/emojis/meme",
    ),
    Rule(
        name="office business",
        part=Part.ORDINARY,
        weight=1,
        says="It is about the office's everyday business.",
        phrases="""
            parentpay/scopay/arbor/mcas/dinner+money/lunch+money/school+dinners/menu/menus/packed+lunch/
                packed+lunches/free+school+meals
            trip/trips/residential/coach/consent+form/permission+slip/swimming/museum
            uniform/jumper/jumpers/cardigan/coat/coats/book+bag/book+bags/pe+kit/pe+kits/lost+property/shoes/trainers/
                glasses/labels
            club/clubs/wraparound/breakfast+club/after+school+club/choir/recorder/lessons/tutoring
            admission/admissions/application/apply/waiting+list/school+place/tour/open+day/prospectus/starter
            homework/spellings/reading+record/curriculum/phonics/sats/parents+evening/school+report/topic/book
            invoice/quote/quotation/delivery/order/payment/pay/paid/balance/fees/price/cost
            inset/term+dates/non+uniform/nonuniform/photo+day/photos/assembly/nativity/sports+day/fair/fete/harvest/
                disco
            what time/day/date/size/colour
            inhaler/medication/epipen/calpol/allergy/allergic/nits/headlice
            cv/vacancy/position/interview/job/placement/work+experience/application/reference/references
            meeting/agenda/minutes/hall
            bring/costume/birthday/party/cake/cakes/raffle/donations
            half term/day
            timetable/term/holiday/holidays/leave/wedding/funeral/passport/countersign*/attendance/register/punctual*/
                sibling/siblings
            pe/swimming/football/netball/judo/gymnastics/tennis/cricket/guitar/piano/violin/trombone/recorder/drama/
                dance/chess/coding/art
            reading/maths/phonics/english/science/history/topic/project/worksheet/times+tables/spelling/handwriting/
                library
            teacher/teachers & thank/thanks/present/card/gift/speak/meeting/appointment/week/tomorrow/today/pass
            lost/found/left/forgot/forgotten & coat/jumper/bag/hat/gloves/lunchbox/bottle/glasses/keys/watch/toy/book/
                shoes/kit/scarf/tag/key
            water+bottle/lunchbox/lunch+box/packed+lunch/snack/snacks/fruit/milk/allergic/allergies/vegetarian/halal/
                dietary
            nursery/preschool/reception/year+7/secondary/high+school/in+year/catchment/appeal
            bus/minibus/taxi/transport/parking/zigzags/zig+zags/car+park/gate/gates/crossing/bike/scooter/walking+bus
            hamster/cat/dog/rabbit/pet/goldfish
            bumped/fell/falling/tripped/graze/grazed/sprain*/plaster/cast/x+ray/wrist/ankle/crutches/sling/stung/
                sting/brace/tooth/teeth/headache/cough/cold/asthma/eczema/glasses
            school photos/photo/play/fair/fete/council/lunch/bus/nurse/office/office's/closure
            concert/play/performance/show/panto/bazaar/barbecue/quiz/bingo/harvest/christmas/easter/diwali/eid/
                ramadan/halloween/bonfire/fireworks/jubilee/remembrance/poppies
            pta/agm/friends+of/volunteer*/governor/governors/dbs/helper/helpers/fundrais*/sponsor*/donat*
            wifi/password/login/log+in/app/website/email+address/mobile+number/phone+number/contact+details/records/
                update/google+classroom/seesaw/tapestry/teams/zoom
            newsletter/letter/form/forms/slip/questionnaire/survey/link/leaflet/flyer
            boiler/heating/toilets/plumber/electrician/builder/builders/caretaker/keys/alarm/fence/
                playground+equipment/lights/delivery/deliveries/supplier
            sun+cream/suncream/hats/coats/wellies/waterproofs/raincoat/sunhat
            gcse/ehcp/sen/senco/send/support+plan/speech+therap*/occupational+therap*/educational+psycholog*/
                assessment
            tickets/ticket/seats/book/booking/booked/reserve/spare/space/spaces/places
            late/early/collect/pick+up/drop+off/dropping+off/pickup/dropoff
            birthday/bday/new+baby/due+date/house+move/moving/new+address
                    closed/open because/on/today/tomorrow & school
            hospital/doctors/dentist/opticians/clinic/check+up/checkup/physio/orthodontist
            bikeability/lollipop/crossing+patrol/litter/pencil+case/pencil+cases/stationery/blister/snail/course/dates
            rep/reps & list/names/email/new/added/lunch/dates/christmas
            confirmed/confirmation/communion/baptism/christening/selected/award/medal/badge & sunday/church/daughter/
                son/county/absence
            weekend/tonight/tomorrow & send/bring/need/spare
            toilet/lunch/lunchtime/playtime/jabs/jab/vaccination/immunisation/sore/poorly/report/reports/engineer/
                fridge/kitchen/shed/paint
            back yet/soon
            sit/sitting/seat away/next/by/near
            sympathy/condolences/congratulations/card/flowers
            receipt/refund/reimburs*/voucher/vouchers/childcare/tax+free/universal+credit/pupil+premium
            software/server/linux/windows/computer/laptop/printer/network/install*/internet+explorer/download/file/
                files/code/bug/patch/version
            market/stock/shares/company/business/customer/sales/contract/client/account/statement
                """,
    ),
)

SUPPLIERS: Final = (
    Rule(
        name="advertising",
        part=Part.SUPPLIER,
        weight=3,
        says="It is advertising, or bulk mail.",
        phrases="""
            unsubscribe/unsubscribing
            webinar/webinars/delegate/delegates/masterclass/keynote
            book your/a/now place/places/free/tickets/seat/stand/demo
            special offer/price/discount
            %/percent/per+cent/10/15/20/25/30/40/50/60/70 off/discount & offer/book/order/code/sale/channel/join/bags/today
            free trial/demo/sample/quote/consultation/taster
            join our channel/newsletter/community/webinar/whatsapp/mailing
            reply for prices/dates/details
            we/our offer/provide/deliver/supply/specialise/company/platform/product/products/range/service/
                team ... schools/school/workshops/pupils/year/sessions/dsls/academies/primary
            to schools & offer/special/discount/services/range
            update your? preferences
            stop/longer receiving/receive/wish these/emails/to+receive
            vat per/inc
            per delegate
            for dsls
            view this email/in
            click here/below/the/to to/link/for & upgrade/book/download/register/claim/verify/reschedule/unsubscribe/
                confirm/login/account
        """,
    ),
    Rule(
        name="phishing",
        part=Part.SUPPLIER,
        weight=3,
        says="It looks like phishing or a code.",
        phrases="""
            verification/security/login/whatsapp/access/one+time code/passcode
            your code is
            click to verify/confirm/unlock/claim
            verify your account/identity/email/mailbox
            do not share this/the/your code
            account/mailbox/password has? been? suspended/expired/expire/locked/limited/full/expires
            parcel/package ... delivered/delivery/reschedule
            payroll/bank/invoice details/overdue & click/link/urgent/update & account/payment
            gift card/cards/voucher
            you have won
        """,
        unless="""
            class/mums/parents group
        """,
    ),
)
