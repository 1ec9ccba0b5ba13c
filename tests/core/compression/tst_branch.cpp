// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/compression/branch.h"

#include <QTest>

#include <set>

using namespace snac;
using namespace snac::compression;

class TestBranch : public QObject
{
    Q_OBJECT

private slots:
    void namesSayWhatItIs()
    {
        Branch branch;
        branch.precision = *parsePrecision("6,2");
        branch.method = Method::OneShot;
        branch.structure = Structure::Structured;
        QCOMPARE(branch.name(), std::string("ap_fixed<6,2>, one-shot, structured"));
    }

    void keysTellBranchesApart()
    {
        Branch first;
        first.trial = 3;
        first.precision = *parsePrecision("8,3");
        first.settings = settingsText({});
        std::set<std::string> keys = {first.key()};
        QCOMPARE(first.key().size(), std::size_t(16));
        QCOMPARE(Branch(first).key(), first.key());
        const auto isNew = [&](auto change) {
            Branch other = first;
            change(other);
            return keys.insert(other.key()).second;
        };
        QVERIFY(isNew([](Branch& b) { b.trial = 4; }));
        QVERIFY(isNew([](Branch& b) { b.precision.integer = 2; }));
        QVERIFY(isNew([](Branch& b) { b.precision.rounding = Rounding::Trn; }));
        QVERIFY(isNew([](Branch& b) { b.method = Method::OneShot; }));
        QVERIFY(isNew([](Branch& b) { b.structure = Structure::Structured; }));
        QVERIFY(isNew([](Branch& b) { b.settings += "; more"; }));
    }
};

QTEST_APPLESS_MAIN(TestBranch)
#include "tst_branch.moc"
