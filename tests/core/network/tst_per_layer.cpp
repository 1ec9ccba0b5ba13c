// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/network/per_layer.h"

#include <QTest>

using namespace snac::network;

class TestPerLayer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheOrderOfTheNetwork()
    {
        PerLayer<int> values;
        QVERIFY(values.empty());
        values[{4}] = 40;
        values[{0}] = 1;
        values[{2}] = 20;
        values[{0}] += 9;
        QCOMPARE(values.size(), std::size_t{3});
        int last = -1;
        for (const auto& [id, value] : values) {
            QVERIFY(id.place > last);
            QCOMPARE(value, id.place == 0 ? 10 : 10 * id.place);
            last = id.place;
        }
        QCOMPARE(*values.find({2}), 20);
        QVERIFY(!values.find({1}));
        QVERIFY(!values.find({9}));
        QCOMPARE(values.at({4}), 40);
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(values.at({1})), std::out_of_range);
    }

    /// Stored networks know their layers by place; folded ones remember where they were designed.
    void valuesFollowTheirLayersToOtherIds()
    {
        const Architecture stored{3, {Dense{4}, Activation{}, Dense{2}}};
        Architecture folded = stored;
        folded.ids = {{0}, {2}, {5}};
        const auto values = byLayer<int>(stored, {7, 8});
        const auto there = renamed(values, stored, folded);
        QVERIFY(there == byLayer<int>(folded, {7, 8}));
        QCOMPARE(there.at({5}), 8);
        QVERIFY(renamed(there, folded, stored) == values);
        QCOMPARE(renamed(there, stored, folded).size(), std::size_t{1}); // of the first layer alone
    }

    /// A list without ids, as files have it, goes to the layers with weights in their order.
    void listsGoToTheLayersWithWeights()
    {
        const Architecture network{3, {Dense{4}, BatchNorm{}, Activation{}, Dense{2}}};
        const auto both = byLayer<int>(network, {7, 8});
        QCOMPARE(*both.find({0}), 7);
        QCOMPARE(*both.find({3}), 8);
        QCOMPARE(byLayer<int>(network, {7}).size(), std::size_t{1});
        QVERIFY(byLayer<int>(network, {7, 8, 9}) == both);
    }
};

QTEST_GUILESS_MAIN(TestPerLayer)
#include "tst_per_layer.moc"
