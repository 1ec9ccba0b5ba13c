// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/base/random.h"
#include "snac/compression/met_networks.h"

#include <QTest>

#include <algorithm>
#include <limits>

using namespace snac;
using namespace snac::compression;

class TestMetNetworks : public QObject
{
    Q_OBJECT

    static void offer(MetNetworks& met, double quality, double price)
    {
        if (met.wants(quality, price)) {
            met.add({.network = {}, .quality = quality, .price = price});
        }
    }

private slots:
    /// Against the definition, on random networks.
    void theNonDominatedAreKept()
    {
        Random random(5);
        MetNetworks met(1000, {});
        std::vector<std::pair<double, double>> all;
        for (int i = 0; i < 300; ++i) {
            all.emplace_back(static_cast<double>(random.integer(0, 40)),
                             static_cast<double>(random.integer(1, 40)));
            offer(met, all.back().first, all.back().second);
        }
        std::size_t expected = 0;
        std::ranges::sort(all);
        const auto last = std::ranges::unique(all);
        all.erase(last.begin(), last.end());
        for (const auto& [quality, price] : all) {
            const bool beaten = std::ranges::any_of(all, [&](const auto& other) {
                return other.first >= quality && other.second <= price && other != std::pair(quality, price);
            });
            expected += beaten ? 0 : 1;
            QCOMPARE(std::ranges::any_of(met.all(),
                                         [&](const MetNetwork& kept) {
                                             return kept.quality == quality && kept.price == price;
                                         }),
                     !beaten);
        }
        QCOMPARE(met.all().size(), expected);
        QVERIFY(std::ranges::is_sorted(met.all(), std::ranges::greater(), &MetNetwork::price));
        QVERIFY(!met.wants(std::numeric_limits<double>::quiet_NaN(), 1.0));
    }

    /// Memory is bounded; the ends and the best of each size stay.
    void thinningKeepsWhatWasAskedFor()
    {
        MetNetworks met(6, {50.5, 20.5});
        for (int price = 100; price >= 1; --price) {
            offer(met, price, price);
            QVERIFY(met.all().size() <= 6);
        }
        const auto has = [&](double price) {
            return std::ranges::find(met.all(), price, &MetNetwork::price) != met.all().end();
        };
        QVERIFY(has(100) && has(50) && has(20) && has(1));
        QCOMPARE(met.all().size(), std::size_t(6));
    }
};

QTEST_GUILESS_MAIN(TestMetNetworks)
#include "tst_met_networks.moc"
