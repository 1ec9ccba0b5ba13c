// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/space/gene.h"

#include <QTest>

#include <limits>

using namespace snac::space;

class TestGene : public QObject
{
    Q_OBJECT

private slots:
    void cardinalities()
    {
        QCOMPARE(cardinality(Categorical{{"a", "b"}}), std::uint64_t{2});
        QCOMPARE(cardinality(Ordinal{{1, 2, 3}}), std::uint64_t{3});
        QCOMPARE(cardinality(IntegerRange{-2, 2}), std::uint64_t{5});
        QCOMPARE(cardinality(IntegerRange{2, -2}), std::uint64_t{0});
        QCOMPARE(cardinality(RealRange{0, 1}), std::uint64_t{0});
    }

    void texts()
    {
        QCOMPARE(valueText(Categorical{{"ReLU", "Tanh"}}, 1), std::string("Tanh"));
        QCOMPARE(valueText(Ordinal{{64, 0.0015}}, 0), std::string("64"));
        QCOMPARE(valueText(Ordinal{{64, 0.0015}}, 1), std::string("0.0015"));
        QCOMPARE(valueText(Ordinal{{64}}, 1), std::string("?"));
        QCOMPARE(valueText(Categorical{}, 0), std::string("?"));
        QCOMPARE(valueText(IntegerRange{1, 100000}, 100000), std::string("100000"));
        QCOMPARE(valueText(RealRange{0, 1}, 1e-6), std::string("1e-6"));
    }

    void validity_data()
    {
        QTest::addColumn<QList<double>>("values");
        QTest::addColumn<bool>("valid");
        const double nan = std::numeric_limits<double>::quiet_NaN();
        QTest::newRow("good") << QList<double>{1, 0, 4, 0.5} << true;
        QTest::newRow("short") << QList<double>{1, 0, 4} << false;
        QTest::newRow("long") << QList<double>{1, 0, 4, 0.5, 0} << false;
        QTest::newRow("index high") << QList<double>{2, 0, 4, 0.5} << false;
        QTest::newRow("index negative") << QList<double>{-1, 0, 4, 0.5} << false;
        QTest::newRow("index broken") << QList<double>{0.5, 0, 4, 0.5} << false;
        QTest::newRow("integer outside") << QList<double>{0, 0, 6, 0.5} << false;
        QTest::newRow("integer broken") << QList<double>{0, 0, 4.5, 0.5} << false;
        QTest::newRow("real outside") << QList<double>{0, 0, 4, 1.5} << false;
        QTest::newRow("nan") << QList<double>{0, 0, 4, nan} << false;
        QTest::newRow("nan index") << QList<double>{nan, 0, 4, 0.5} << false;
    }

    void validity()
    {
        QFETCH(QList<double>, values);
        QFETCH(bool, valid);
        const std::vector<Gene> genes = {{"a", "", Categorical{{"x", "y"}}, {}},
                                         {"b", "", Ordinal{{1, 2}}, {}},
                                         {"c", "", IntegerRange{3, 5}, {}},
                                         {"d", "", RealRange{0, 1}, {}}};
        QCOMPARE(isValid(genes, Genome{{values.begin(), values.end()}}), valid);
    }

    void conditionsChain()
    {
        const std::vector<Gene> genes = {{"a", "", IntegerRange{2, 4}, {}},
                                         {"b", "", Ordinal{{1, 2}}, Condition{0, {3, 4}}},
                                         {"c", "", Ordinal{{1, 2}}, Condition{1, {1}}}};
        QCOMPARE(activeGenes(genes, Genome{{4, 1, 0}}), (std::vector<bool>{true, true, true}));
        QCOMPARE(activeGenes(genes, Genome{{3, 0, 0}}), (std::vector<bool>{true, true, false}));
        // b is off, so c is off even though b's kept value would allow it.
        QCOMPARE(activeGenes(genes, Genome{{2, 1, 0}}), (std::vector<bool>{true, false, false}));
    }
};

QTEST_GUILESS_MAIN(TestGene)
#include "tst_gene.moc"
