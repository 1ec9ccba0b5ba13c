// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/evolution/variation.h"

#include <QTest>

#include <cmath>
#include <map>
#include <stdexcept>

using namespace snac;
using namespace snac::evolution;
using namespace snac::space;

namespace {

constexpr int draws = 60'000;

/// Five standard deviations of a share of `draws`.
double tolerance(double share)
{
    return 5.0 * std::sqrt(share * (1.0 - share) / draws) + 1e-9;
}

bool isValue(const Domain& domain, double value)
{
    return isValid({{"gene", "Gene", domain, {}}}, {{value}});
}

bool sharesAre(const std::map<double, int>& counts, const std::map<double, double>& expected)
{
    for (const auto& [value, count] : counts) {
        const auto found = expected.find(value);
        if (found == expected.end() ||
            std::abs(count / double(draws) - found->second) > tolerance(found->second)) {
            qWarning("value %g has share %g", value, count / double(draws));
            return false;
        }
    }
    return counts.size() == expected.size();
}

} // namespace

class TestVariation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void randomIsUniform();
    void wholeNumbersAreUnbiasedAtTheBounds();
    void valueAtCoversTheDomain();
    void mutationOfLists();
    void mutationAlwaysChanges_data();
    void mutationAlwaysChanges();
    void mutationStaysClose();
    void crossoverOfRanges_data();
    void crossoverOfRanges();
    void crossoverKeepsTheMean();
    void kindsOfDomains();
    void refusesUnusableDomains_data();
    void refusesUnusableDomains();
};

void TestVariation::randomIsUniform()
{
    Random random(1);
    std::map<double, int> categorical;
    std::map<double, int> logarithmic;
    int belowMiddle = 0;
    for (int i = 0; i < draws; ++i) {
        ++categorical[randomValue(Categorical{{"a", "b", "c", "d"}}, random)];
        ++logarithmic[randomValue(IntegerRange{1, 4, true}, random)];
        belowMiddle += randomValue(RealRange{1e-4, 1e-2, true}, random) < 1e-3 ? 1 : 0;
    }
    QVERIFY(sharesAre(categorical, {{0, 0.25}, {1, 0.25}, {2, 0.25}, {3, 0.25}}));
    const double width = std::log(4.5 / 0.5);
    QVERIFY(sharesAre(logarithmic, {{1, std::log(1.5 / 0.5) / width},
                                    {2, std::log(2.5 / 1.5) / width},
                                    {3, std::log(3.5 / 2.5) / width},
                                    {4, std::log(4.5 / 3.5) / width}}));
    QVERIFY(std::abs(belowMiddle / double(draws) - 0.5) < tolerance(0.5));
}

void TestVariation::wholeNumbersAreUnbiasedAtTheBounds()
{
    Random random(2);
    std::map<double, int> counts;
    std::map<double, double> expected;
    for (int i = 0; i < draws; ++i) {
        ++counts[randomValue(IntegerRange{-2, 3, false}, random)];
    }
    for (int value = -2; value <= 3; ++value) {
        expected[value] = 1.0 / 6.0;
    }
    QVERIFY(sharesAre(counts, expected));
}

void TestVariation::valueAtCoversTheDomain()
{
    QCOMPARE(valueAt(Ordinal{{5, 6, 7}}, 0.0), 0.0);
    QCOMPARE(valueAt(Ordinal{{5, 6, 7}}, 1.0), 2.0);
    QCOMPARE(valueAt(IntegerRange{4, 8, false}, 0.0), 4.0);
    QCOMPARE(valueAt(IntegerRange{4, 8, false}, 1.0), 8.0);
    QCOMPARE(valueAt(IntegerRange{4, 8, true}, 1.0), 8.0);
    QCOMPARE(valueAt(RealRange{0.1, 0.7, true}, 0.0), 0.1); // exactly, whatever exp(log()) rounds to
    QCOMPARE(valueAt(RealRange{0.1, 0.7, true}, 1.0), 0.7);
    QCOMPARE(valueAt(RealRange{2.0, 4.0, false}, 0.25), 2.5);
}

void TestVariation::mutationOfLists()
{
    Random random(3);
    std::map<double, int> categorical;
    std::map<double, int> ordinal;
    std::map<double, int> atTheEnd;
    for (int i = 0; i < draws; ++i) {
        ++categorical[mutatedValue(Categorical{{"a", "b", "c", "d", "e"}}, 2, 20, random)];
        ++ordinal[mutatedValue(Ordinal{{1, 2, 3, 4, 5}}, 2, 20, random)];
        ++atTheEnd[mutatedValue(Ordinal{{1, 2, 3}}, 2, 20, random)];
    }
    QVERIFY(sharesAre(categorical, {{0, 0.25}, {1, 0.25}, {3, 0.25}, {4, 0.25}}));
    QVERIFY(sharesAre(ordinal, {{0, 0.125}, {1, 0.375}, {3, 0.375}, {4, 0.125}}));
    QVERIFY(sharesAre(atTheEnd, {{0, 0.25}, {1, 0.75}}));
}

void TestVariation::mutationAlwaysChanges_data()
{
    QTest::addColumn<int>("low");
    QTest::addColumn<int>("high");
    QTest::addColumn<bool>("logarithmic");
    QTest::newRow("two") << 0 << 1 << false;
    QTest::newRow("few") << 4 << 8 << false;
    QTest::newRow("few, logarithmic") << 1 << 9 << true;
    QTest::newRow("many") << -1000 << 1000 << false;
    QTest::newRow("many, logarithmic") << 1 << 100000 << true;
}

void TestVariation::mutationAlwaysChanges()
{
    QFETCH(int, low);
    QFETCH(int, high);
    QFETCH(bool, logarithmic);
    const Domain domain = IntegerRange{low, high, logarithmic};
    Random random(4);
    for (int i = 0; i < 3000; ++i) {
        const double value = i < 10 ? low : i < 20 ? high : randomValue(domain, random);
        const double mutated = mutatedValue(domain, value, i % 2 == 0 ? 20.0 : 500.0, random);
        QVERIFY(isValue(domain, mutated));
        QVERIFY(mutated != value);
    }
}

void TestVariation::mutationStaysClose()
{
    // Deb & Goyal: steps are of the order of 1/eta of the range, equally likely to both sides, and never
    // leave it.
    const Domain domain = RealRange{-1.0, 1.0, false};
    Random random(5);
    double sum = 0.0;
    double size = 0.0;
    for (int i = 0; i < draws; ++i) {
        const double step = mutatedValue(domain, 0.0, 20.0, random);
        sum += step;
        size += std::abs(step);
        QVERIFY(isValue(domain, mutatedValue(domain, 1.0, 20.0, random)));
        QVERIFY(isValue(domain, mutatedValue(domain, -1.0, 0.0, random)));
    }
    QVERIFY(std::abs(sum / draws) < 0.002);
    QVERIFY(size / draws > 0.06 && size / draws < 0.12); // 2 / (eta + 2) = 0.0909
    const Domain rate = RealRange{1e-5, 1e-1, true};
    for (int i = 0; i < 1000; ++i) {
        QVERIFY(isValue(rate, mutatedValue(rate, i % 2 == 0 ? 1e-5 : 1e-1, 20.0, random)));
    }
}

void TestVariation::crossoverOfRanges_data()
{
    QTest::addColumn<bool>("whole");
    QTest::addColumn<bool>("logarithmic");
    QTest::newRow("real") << false << false;
    QTest::newRow("real, logarithmic") << false << true;
    QTest::newRow("whole") << true << false;
    QTest::newRow("whole, logarithmic") << true << true;
}

void TestVariation::crossoverOfRanges()
{
    QFETCH(bool, whole);
    QFETCH(bool, logarithmic);
    const Domain domain =
        whole ? Domain(IntegerRange{1, 50, logarithmic}) : Domain(RealRange{1.0, 50.0, logarithmic});
    Random random(6);
    int different = 0;
    for (int i = 0; i < 5000; ++i) {
        const double a = i < 50 ? 1.0 : randomValue(domain, random);
        const double b = i < 50 ? 50.0 : randomValue(domain, random);
        const double child = crossRange(domain, a, b, 15.0, random);
        QVERIFY(isValue(domain, child));
        QCOMPARE(crossRange(domain, a, a, 15.0, random), a);
        different += child != a && child != b ? 1 : 0;
    }
    QVERIFY2(different > (whole ? 500 : 4000), qPrintable(QString::number(different)));
}

void TestVariation::crossoverKeepsTheMean()
{
    // Far from the bounds children lie symmetrically about the parents, and near either with equal chance.
    Random random(7);
    double sum = 0.0;
    int nearLow = 0;
    for (int i = 0; i < draws; ++i) {
        const double child = crossRange(RealRange{-1000.0, 1000.0, false}, 10.0, 20.0, 15.0, random);
        sum += child;
        nearLow += child < 15.0 ? 1 : 0;
    }
    QVERIFY(std::abs(sum / draws - 15.0) < 0.15);
    QVERIFY(std::abs(nearLow / double(draws) - 0.5) < tolerance(0.5));
}

void TestVariation::kindsOfDomains()
{
    QVERIFY(isFree(Categorical{{"a", "b"}}) && !isFree(Categorical{{"a"}}));
    QVERIFY(isFree(RealRange{1, 2, false}) && !isFree(IntegerRange{2, 2, false}));
    QVERIFY(isList(Ordinal{}) && !isList(RealRange{}));
}

void TestVariation::refusesUnusableDomains_data()
{
    QTest::addColumn<int>("which");
    QTest::addColumn<bool>("usable");
    QTest::newRow("empty categorical") << 0 << false;
    QTest::newRow("empty ordinal") << 1 << false;
    QTest::newRow("low above high") << 2 << false;
    QTest::newRow("logarithm of zero") << 3 << false;
    QTest::newRow("negative logarithmic") << 4 << false;
    QTest::newRow("infinite") << 5 << false;
    QTest::newRow("single value") << 6 << true;
    QTest::newRow("logarithmic from one") << 7 << true;
}

void TestVariation::refusesUnusableDomains()
{
    QFETCH(int, which);
    QFETCH(bool, usable);
    const Domain domains[] = {Categorical{},
                              Ordinal{},
                              IntegerRange{3, 2, false},
                              IntegerRange{0, 5, true},
                              RealRange{-1.0, 1.0, true},
                              RealRange{0.0, INFINITY, false},
                              RealRange{2.0, 2.0, true},
                              IntegerRange{1, 8, true}};
    bool accepted = true;
    try {
        requireUsable(domains[which]);
    } catch (const std::invalid_argument&) {
        accepted = false;
    }
    QCOMPARE(accepted, usable);
}

QTEST_GUILESS_MAIN(TestVariation)
#include "tst_variation.moc"
