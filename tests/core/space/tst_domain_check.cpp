// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/space/domain_check.h"

#include <QTest>

#include <limits>

using namespace snac::space;

class TestDomainCheck : public QObject
{
    Q_OBJECT

private slots:
    void problemsAreNamed_data()
    {
        QTest::addColumn<Domain>("domain");
        QTest::addColumn<NumberRule>("rule");
        QTest::addColumn<QString>("message"); // empty = fine
        const NumberRule any;
        const NumberRule width{1, 100, true};
        const NumberRule rate{0.0, 1.0, false, true};
        QTest::newRow("list") << Domain{Ordinal{{1, 2}}} << width << "";
        QTest::newRow("empty list") << Domain{Ordinal{}} << any << "empty";
        QTest::newRow("empty choices") << Domain{Categorical{}} << any << "empty";
        QTest::newRow("number twice") << Domain{Ordinal{{1, 2, 1}}} << any << "listed twice";
        QTest::newRow("choice twice") << Domain{Categorical{{"a", "a"}}} << any << "listed twice";
        QTest::newRow("small") << Domain{Ordinal{{0}}} << width << "too small";
        QTest::newRow("large") << Domain{Ordinal{{101}}} << width << "at most 100";
        QTest::newRow("fraction") << Domain{Ordinal{{1.5}}} << width << "whole number";
        QTest::newRow("excluded maximum") << Domain{Ordinal{{1.0}}} << rate << "below 1";
        QTest::newRow("nan") << Domain{Ordinal{{std::numeric_limits<double>::quiet_NaN()}}} << any
                             << "not a number";
        QTest::newRow("infinity") << Domain{Ordinal{{std::numeric_limits<double>::infinity()}}} << any
                                  << "not a number";
        QTest::newRow("range") << Domain{IntegerRange{1, 5}} << width << "";
        QTest::newRow("one point") << Domain{IntegerRange{5, 5}} << width << "";
        QTest::newRow("swapped") << Domain{IntegerRange{5, 1}} << width << "swap";
        QTest::newRow("range end") << Domain{IntegerRange{1, 500}} << width << "at most 100";
        QTest::newRow("logarithmic zero") << Domain{RealRange{0.0, 1.0, true}} << any << "above 0";
        QTest::newRow("logarithmic") << Domain{RealRange{1e-5, 1.0, true}} << any << "";
        QTest::newRow("real for whole") << Domain{RealRange{1, 5}} << width << "whole numbers";
    }

    void problemsAreNamed()
    {
        QFETCH(Domain, domain);
        QFETCH(NumberRule, rule);
        QFETCH(QString, message);
        const auto checked = checkDomain(domain, "the_key", rule);
        if (message.isEmpty()) {
            QVERIFY2(checked.has_value(), checked ? "" : checked.error().message.c_str());
            return;
        }
        QVERIFY(!checked.has_value());
        const QString text = QString::fromStdString(checked.error().message);
        QVERIFY2(text.contains(message), qPrintable(text));
        QVERIFY2(text.startsWith("the_key: "), qPrintable(text));
    }

    void highest()
    {
        QCOMPARE(highestOf(Ordinal{{3, 9, 4}}), 9.0);
        QCOMPARE(highestOf(IntegerRange{3, 8}), 8.0);
        QCOMPARE(highestOf(RealRange{0.5, 2.5}), 2.5);
        QCOMPARE(highestOf(Categorical{{"a"}}), 0.0);
        QCOMPARE(highestOf(Ordinal{}), 0.0);
    }
};

QTEST_GUILESS_MAIN(TestDomainCheck)
#include "tst_domain_check.moc"
