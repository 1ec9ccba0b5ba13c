// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/data/fingerprint.h"

#include <QTest>

#include <algorithm>
#include <cctype>

using namespace snac::data;

class TestFingerprint : public QObject
{
    Q_OBJECT

private slots:
    void changesWithEveryNumberAndLabel()
    {
        Dataset dataset;
        dataset.samples.inputs = Matrix::Zero(2, 3);
        dataset.samples.labels = {0, 1};
        dataset.info.classNames = {"a", "b"};
        const auto base = fingerprintOf(dataset);
        QCOMPARE(base.size(), 16U);
        QVERIFY(std::all_of(base.begin(), base.end(), [](unsigned char c) { return std::isxdigit(c) != 0; }));

        auto renamed = dataset;
        renamed.info.name = "other";
        renamed.info.origin = "/elsewhere.csv";
        QCOMPARE(fingerprintOf(renamed), base);

        auto number = dataset;
        number.samples.inputs(1, 2) = 1e-30F;
        QVERIFY(fingerprintOf(number) != base);
        auto label = dataset;
        label.samples.labels[1] = 0;
        QVERIFY(fingerprintOf(label) != base);
        auto name = dataset;
        name.info.classNames[1] = "c";
        QVERIFY(fingerprintOf(name) != base);
        auto shape = dataset;
        shape.samples.inputs = Matrix::Zero(3, 2);
        QVERIFY(fingerprintOf(shape) != base);
        auto targets = dataset;
        targets.samples.targets = Matrix::Zero(2, 1);
        QVERIFY(fingerprintOf(targets) != base);
    }
};

QTEST_GUILESS_MAIN(TestFingerprint)
#include "tst_fingerprint.moc"
