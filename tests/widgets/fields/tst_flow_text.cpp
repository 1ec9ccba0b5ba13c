// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/widgets/fields/flow_text.h"

#include <QTest>

#include <random>

using namespace snac::widgets;

class TestFlowText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void list_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isList");
        QTest::addColumn<QStringList>("items");
        QTest::newRow("flow") << "[1, 2,3 ]" << true << QStringList{"1", "2", "3"};
        QTest::newRow("empty") << "[]" << true << QStringList();
        QTest::newRow("trailing comma") << "[1, ]" << true << QStringList{"1"};
        QTest::newRow("nested") << "[[64, 120], {min: 1, max: 2}]" << true
                                << QStringList{"[64, 120]", "{min: 1, max: 2}"};
        QTest::newRow("tuples") << "[(16,6), (8,3)]" << true << QStringList{"(16,6)", "(8,3)"};
        QTest::newRow("quoted comma") << "['a, b', \"c\"]" << true << QStringList{"'a, b'", "\"c\""};
        QTest::newRow("many lines") << "[1,  # one\n 2]" << true << QStringList{"1", "2"};
        QTest::newRow("block") << "- 64\n- 120 # wide" << true << QStringList{"64", "120"};
        QTest::newRow("block of flow")
            << "\n  - [64, 120]\n  - [32]" << true << QStringList{"[64, 120]", "[32]"};
        QTest::newRow("nested block") << "- - 64\n  - 120" << false << QStringList();
        QTest::newRow("open") << "[1, 2" << false << QStringList();
        QTest::newRow("crossed") << "[1]]" << false << QStringList();
        QTest::newRow("open quote") << "['a]" << false << QStringList();
        QTest::newRow("scalar") << "5" << false << QStringList();
        QTest::newRow("nothing") << "" << false << QStringList();
    }

    void list()
    {
        QFETCH(QString, text);
        QFETCH(bool, isList);
        QFETCH(QStringList, items);
        const auto result = flow::list(text);
        QCOMPARE(result.has_value(), isList);
        if (isList)
            QCOMPARE(*result, items);
    }

    void map()
    {
        const auto flowMap = flow::map(QStringLiteral("{lut_pct: 12, latency_ns: 100}"));
        QVERIFY(flowMap);
        QCOMPARE(flowMap->size(), std::size_t(2));
        QCOMPARE((*flowMap)[1].first, QStringLiteral("latency_ns"));
        QCOMPARE((*flowMap)[1].second, QStringLiteral("100"));
        const auto block = flow::map(QStringLiteral("\n    min: 1  # low\n    max: 64\n"));
        QVERIFY(block);
        QCOMPARE((*block)[0], std::pair(QStringLiteral("min"), QStringLiteral("1")));
        QVERIFY(!flow::map(QStringLiteral("{a: {b: 1}")));
        QVERIFY(!flow::map(QStringLiteral("[1, 2]")));
        QVERIFY(!flow::map(QStringLiteral("plain")));
    }

    void quoting_data()
    {
        QTest::addColumn<QString>("plain");
        QTest::addColumn<bool>("quotes");
        QTest::newRow("word") << "jets" << false;
        QTest::newRow("path") << "data/jets 2.csv" << false;
        QTest::newRow("number as text") << "12" << true;
        QTest::newRow("exponent") << "1e-6" << true;
        QTest::newRow("boolean") << "Yes" << true;
        QTest::newRow("null") << "null" << true;
        QTest::newRow("colon") << "a: b" << true;
        QTest::newRow("comment") << "a # b" << true;
        QTest::newRow("bracket") << "a]b" << true;
        QTest::newRow("leading dash") << "-a" << true;
        QTest::newRow("apostrophe inside") << "it's" << false;
        QTest::newRow("empty") << "" << true;
        QTest::newRow("anchor") << "&a" << true;
    }

    void quoting()
    {
        QFETCH(QString, plain);
        QFETCH(bool, quotes);
        const QString yaml = flow::quoted(plain);
        QCOMPARE(yaml.startsWith(QLatin1Char('\'')), quotes);
        QCOMPARE(flow::unquoted(yaml), plain);
    }

    /// Whatever a user types comes back out of its quotes, alone and in a list.
    void anyTextSurvivesQuoting()
    {
        std::mt19937 generator(3);
        const QString alphabet = QStringLiteral("ab0 1.-:,#'\"[]{}()&*!|>%@`~\\ü");
        for (int round = 0; round < 2000; ++round) {
            QString text;
            for (unsigned k = generator() % 8; k > 0; --k)
                text +=
                    alphabet.at(static_cast<qsizetype>(generator() % static_cast<unsigned>(alphabet.size())));
            text = text.trimmed();
            const QString yaml = flow::quoted(text);
            QCOMPARE(flow::unquoted(yaml), text);
            if (yaml.startsWith(QLatin1Char('\''))) {
                const auto items = flow::list(flow::join({yaml, QStringLiteral("x")}));
                QVERIFY2(items && items->size() == 2 && items->first() == yaml, qPrintable(yaml));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestFlowText)
#include "tst_flow_text.moc"
