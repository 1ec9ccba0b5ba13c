// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/studio/shell/manual.h"

#include <QImage>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace snac::studio;

class TestManual : public QObject
{
    Q_OBJECT

private slots:
    void theStartPageLeadsToAllPages()
    {
        const auto& pages = manualPages();
        QVERIFY(pages.size() > 15);
        QCOMPARE(pages.front().name, "index");
        QSet<QString> names;
        for (const ManualPage& page : pages) {
            QVERIFY2(!page.title.isEmpty() && !manualText(page.name).isEmpty(), qPrintable(page.name));
            // A page without a group is one that the start page does not lead to.
            QVERIFY2(page.name == "index" || page.name == "glossary" || !page.group.isEmpty(),
                     qPrintable(page.name));
            names << page.name;
        }
        QCOMPARE(names.size(), pages.size());
    }

    void allLinksLeadToSomething()
    {
        static const QRegularExpression link("\\]\\(([\\w-]+)\\.md(?:#([^)]*))?\\)");
        int seen = 0;
        for (const ManualPage& page : manualPages()) {
            auto matches = link.globalMatch(manualText(page.name));
            while (matches.hasNext()) {
                const auto match = matches.next();
                const auto& pages = manualPages();
                QVERIFY2(std::ranges::find(pages, match.captured(1), &ManualPage::name) != pages.end(),
                         qPrintable(page.name + ": " + match.captured()));
                ++seen;
            }
        }
        QVERIFY(seen > 15);
    }

    void allPicturesAreThere()
    {
        static const QRegularExpression picture("!\\[[^\\]]*\\]\\(([^)]+)\\)");
        int seen = 0;
        for (const ManualPage& page : manualPages()) {
            for (auto found = picture.globalMatch(manualText(page.name)); found.hasNext(); ++seen) {
                const QString file = ":/snac/help/" + found.next().captured(1);
                QVERIFY2(!QImage(file).isNull(), qPrintable(page.name + ": " + file));
            }
        }
        QVERIFY(seen >= 7); // of the lecture
    }

    void glossaryHasNoWordTwice()
    {
        QSet<QString> forms;
        for (const Term& term : glossary()) {
            QVERIFY2(term.text.size() > 30, qPrintable(term.name));
            for (const QString& form : term.forms) {
                QVERIFY2(!forms.contains(form), qPrintable(form));
                forms << form;
            }
        }
        for (const QString wanted :
             {"pareto front", "lut", "dsp", "reuse", "rank", "crowding", "hypervolume"}) {
            QVERIFY2(forms.contains(wanted), qPrintable(wanted));
        }
    }

    void wordsAreFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("term");
        QTest::newRow("alone") << "LUT"
                               << "LUT";
        QTest::newRow("with a unit") << "LUT [%]"
                                     << "LUT";
        QTest::newRow("two words") << "Crowding distance of #12"
                                   << "Crowding distance";
        QTest::newRow("the first") << "Rank 2, crowding 0.4"
                                   << "Rank";
        QTest::newRow("the longest") << "Pareto front"
                                     << "Pareto front";
        QTest::newRow("another form") << "flip-flops"
                                      << "FF";
        QTest::newRow("not within a word") << "Absolute frontier, salutation"
                                           << "";
        QTest::newRow("not within a key") << "lut_pct"
                                          << "";
        QTest::newRow("none") << "Save as…"
                              << "";
        QTest::newRow("empty") << ""
                               << "";
    }

    void wordsAreFound()
    {
        QFETCH(QString, text);
        const Term* term = termIn(text);
        QTEST(term ? term->name : QString(), "term");
    }

    void searchFindsSections()
    {
        const auto findings = searchManual("crowding DISTANCE");
        QVERIFY(std::ranges::any_of(findings, [](const Finding& one) {
            return one.page == "glossary" && anchorOf(one.heading) == "crowding-distance" && one.count >= 2;
        }));
        QVERIFY(searchManual("   ").isEmpty());
        QVERIFY(searchManual("xyzzy").isEmpty());
        // All words, not any of them.
        QVERIFY(searchManual("crowding xyzzy").isEmpty());
    }

    void anchors()
    {
        QCOMPARE(anchorOf("Crowding distance, crowding"), "crowding-distance");
        QCOMPARE(anchorOf("C++ for HLS"), "c-for-hls");
        QCOMPARE(anchorOf("NSGA-II"), "nsga-ii");
    }
};

QTEST_MAIN(TestManual)
#include "tst_manual.moc"
