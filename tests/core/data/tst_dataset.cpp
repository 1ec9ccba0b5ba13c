// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/data/dataset.h"

#include <QTest>

using namespace snac::data;

class TestDataset : public QObject
{
    Q_OBJECT

private slots:
    void selectTakesRowsInTheirOrder()
    {
        Samples samples;
        samples.inputs = Matrix(3, 2);
        samples.inputs << 0, 1, 10, 11, 20, 21;
        samples.labels = {5, 6, 7};
        const auto picked = samples.select({2, 0, 2});
        QCOMPARE(picked.rows(), 3);
        QCOMPARE(picked.inputs(0, 1), 21.0F);
        QCOMPARE(picked.inputs(1, 0), 0.0F);
        QCOMPARE(picked.labels, (std::vector<int>{7, 5, 7}));
        QCOMPARE(picked.targets.rows(), 0);
        QCOMPARE(samples.select({}).rows(), 0);
    }

    void selectTakesTargetsAlong()
    {
        Samples samples;
        samples.inputs = Matrix::Zero(2, 1);
        samples.targets = Matrix(2, 2);
        samples.targets << 1, 2, 3, 4;
        const auto picked = samples.select({1});
        QCOMPARE(picked.targets(0, 1), 4.0F);
        QVERIFY(picked.labels.empty());
    }
};

QTEST_GUILESS_MAIN(TestDataset)
#include "tst_dataset.moc"
