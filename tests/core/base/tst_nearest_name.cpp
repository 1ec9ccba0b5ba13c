// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/base/nearest_name.h"
#include "snac/base/number_text.h"

#include "snac/base/random.h"

#include <QTest>

#include <charconv>
#include <cmath>

using namespace snac;

class TestNearestName : public QObject
{
    Q_OBJECT

private slots:
    void distances_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<int>("distance");
        QTest::newRow("equal") << "epochs"
                               << "epochs" << 0;
        QTest::newRow("case") << "Epochs"
                              << "epochS" << 0;
        QTest::newRow("insert") << "epoch"
                                << "epochs" << 1;
        QTest::newRow("replace") << "epocks"
                                 << "epochs" << 1;
        QTest::newRow("swap") << "eopchs"
                              << "epochs" << 1;
        QTest::newRow("empty") << ""
                               << "abc" << 3;
        QTest::newRow("far") << "kitten"
                             << "sitting" << 3;
    }

    void distances()
    {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QFETCH(int, distance);
        QCOMPARE(static_cast<int>(editDistance(a.toStdString(), b.toStdString())), distance);
        QCOMPARE(static_cast<int>(editDistance(b.toStdString(), a.toStdString())), distance);
    }

    void closest()
    {
        const std::vector<std::string> names = {"n_trials", "n_folds", "epochs"};
        QCOMPARE(closestName("n_trails", names).value_or(""), std::string("n_trials"));
        QCOMPARE(closestName("epcohs", names).value_or(""), std::string("epochs"));
        QVERIFY(!closestName("something", names).has_value());
        QVERIFY(!closestName("", names).has_value());
        QVERIFY(!closestName(std::string(100000, 'n'), names).has_value());
    }

    void joins()
    {
        QCOMPARE(joinNames({"a", "b"}), std::string("a, b"));
        QCOMPARE(joinNames({"a", "b", "c"}, 2), std::string("a, b, ..."));
        QCOMPARE(joinNames({}), std::string());
    }

    void numbersReadBackExactly()
    {
        QCOMPARE(numberText(64), std::string("64"));
        QCOMPARE(numberText(100000), std::string("100000"));
        QCOMPARE(numberText(1e-4), std::string("1e-4"));
        QCOMPARE(numberText(0.0015), std::string("0.0015"));
        QCOMPARE(numberText(-2.5), std::string("-2.5"));
        snac::Random random(7);
        for (int i = 0; i < 1000; ++i) {
            const double value = random.normal() * std::pow(10.0, random.uniform(-20.0, 20.0));
            const std::string text = numberText(value);
            double back = 0.0;
            std::from_chars(text.data(), text.data() + text.size(), back);
            QCOMPARE(back, value);
        }
    }

    void findsNearNames_data()
    {
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("swap") << "detla" << QStringList{"delta"};
        QTest::newRow("case") << "ALHPA" << QStringList{"alpha"};
        QTest::newRow("part of a name") << "gamma" << QStringList{"gamma-ray"};
        QTest::newRow("longer than a name") << "delta-board" << QStringList{"delta"};
        QTest::newRow("nearest first") << "zcu103" << QStringList{"zcu102", "zcu216"};
        QTest::newRow("nothing near") << "quux" << QStringList{};
        QTest::newRow("empty") << "" << QStringList{};
        QTest::newRow("one letter") << "x" << QStringList{};
        QTest::newRow("too long") << QString(5000, 'a') << QStringList{};
    }

    void findsNearNames()
    {
        QFETCH(QString, wanted);
        QFETCH(QStringList, found);
        QStringList got;
        for (const auto& name : nearestNames(wanted.toStdString(),
                                             {"zcu216", "alpha", "delta", "gamma-ray", "zcu102", "delta"})) {
            got << QString::fromStdString(name);
        }
        QCOMPARE(got, found);
    }

    /// Of a short word half may differ.
    void shortWordsAreOtherWords()
    {
        QVERIFY(nearestNames("foo", {"ff", "lut"}).empty());
        QCOMPARE(nearestNames("fff", {"ff", "lut"}), std::vector<std::string>{"ff"});
        QCOMPARE(nearestNames("lt", {"ff", "lut"}), std::vector<std::string>{"lut"});
    }

    void nearNamesAreLimited()
    {
        QCOMPARE(nearestNames("aa", {"aab", "aac", "aad", "aae"}, 2).size(), std::size_t{2});
    }
};

QTEST_GUILESS_MAIN(TestNearestName)
#include "tst_nearest_name.moc"
