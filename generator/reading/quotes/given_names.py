"""Given names and titles that tell whether ``he`` or ``she`` is meant.

Tables only. A name that both bear stands where most of its bearers in the news do.
"""

MEN = frozenset(
    (
        "mr sir lord king prince herr señor monsieur m don adam adrian alan albert alex alexander andrew "
        "anthony antonio arthur ben benjamin bernard bernie bill bob brad brandon brett brian bruce carl "
        "carlos charles charlie chris christopher colin craig dan daniel dave david dean dennis derek donald "
        "doug douglas ed eddie edward eric erik ernest eugene felix frank fred frederick gary gavin gene "
        "geoffrey george gerald gil glenn gordon graham greg gregory guy hal harold harry henry howard hugh "
        "hugo ian isaac ivan jack jacob jaime jake james jared jason jeb jeff jeffrey jeremy jerome jerry "
        "jesse jim jimmy joe joel john johnny jon jonathan jorge jose joseph josh joshua juan julian justin "
        "karl keith ken kenneth kevin kyle larry lars lawrence lee leo leon lester lewis liam louis lou luca "
        "lucas luis luke marc marco marcus mario mark martin matt matthew maurice max michael miguel mike "
        "mitch mitt mohamed mohammed nathan neil newt nicholas nick nigel oliver oscar otto owen pablo pat "
        "patrick paul pedro pete peter phil philip pierre ralph rand randy ray raymond reince ricardo richard "
        "rick rob robby robert roberto rodney roger roland ron ronald ross roy rudolph rudy russell ryan sam "
        "samuel saul scott sean sebastian seth shawn simon stan stanley stefan stephen steve steven stuart "
        "ted terry thomas tim timothy tobias todd tom tommy tony trent tyler vernon victor vincent vladimir "
        "wade walter warren wayne will william wolfgang zach"
    ).split()
)
WOMEN = frozenset(
    (
        "mrs ms miss mme mlle dame lady queen princess frau señora madame doña abigail agnes alexandra alice "
        "alicia allison alma amanda amber amelia amy ana andrea angela anita ann anna anne annie ashley "
        "audrey barbara beatrice becky beth betty beverly birgit bonnie brenda bridget britta camille carla "
        "carly carmen carol caroline carolyn catherine cecilia charlotte cheryl chelsea christina christine "
        "cindy claire clara claudia colleen condoleezza connie cynthia daisy dana deborah debbie debra denise "
        "diana diane donna dora doris dorothy edna eileen elaine eleanor elena elise elizabeth ellen emily "
        "emma erica erin esther eva evelyn fiona florence frances gabriela gemma gina gloria grace greta "
        "gretchen hannah harriet heather heidi helen hillary hope huma ilse ines ingrid irene iris isabel "
        "ivanka jackie jane janet janice jean jennifer jenny jessica jill joan joanna jodie josephine joy "
        "joyce juanita judith judy julia julie karen kate katherine kathleen kathryn kathy katie katrina "
        "kayleigh kelly kellyanne kimberly kirsten kristen laura lauren leah lena leslie lillian linda lisa "
        "liz loretta lori louise lucia lucy lydia lynn mabel madeleine maggie marcia margaret maria marie "
        "marilyn marina marjorie marla marta martha mary maureen megan melania melanie melissa meredith meryl "
        "michelle miriam molly monica nancy naomi natalie natasha nicole nikki nina nora norma olga olivia "
        "pamela patricia patty paula pauline peggy penelope petra phyllis rachel rebecca regina renee rita "
        "roberta rosa rosalind rose rosemary rosie ruth sabine sally samantha sandra sara sarah sharon sheila "
        "shirley silvia sofia sonia sophia sophie stacy stella stephanie sue susan suzanne sylvia tamara "
        "tanya teresa theresa tiffany tina tracy ursula ute valerie vanessa veronica victoria virginia vivian "
        "wanda wendy yvonne zoe"
    ).split()
)
