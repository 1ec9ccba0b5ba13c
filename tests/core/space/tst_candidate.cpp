// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/space/candidate.h"

#include <QTest>

#include <vector>

using namespace snac::network;
using namespace snac::space;

class TestCandidate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysAreEqualExactlyForEqualValues()
    {
        const std::vector<Candidate> all = {
            {{16, {Dense{8}}}, {}, {}},
            {{16, {Dense{8, false}}}, {}, {}},
            {{8, {Dense{16}}}, {}, {}},
            {{16, {Dense{8}, BatchNorm{}}}, {}, {}},
            {{16, {Dense{8}, Activation{}}}, {}, {}},
            {{16, {Dense{8}, Activation{ActivationKind::LeakyReLU, 0.01}}}, {}, {}},
            {{16, {Dense{8}, Activation{ActivationKind::LeakyReLU, 0.2}}}, {}, {}},
            {{16, {Dense{8}, Dropout{0.1}}}, {}, {}},
            {{16, {Dense{8}, Dropout{0.1000001}}}, {}, {}},
            {{16, {Dense{8}}}, {0.0015, 0.0, 128}, {}},
            {{16, {Dense{8}}}, {0.001, 1e-6, 128}, {}},
            {{16, {Dense{8}}}, {0.001, 0.0, 64}, {}},
        };
        for (const Candidate& a : all) {
            for (const Candidate& b : all) {
                QCOMPARE(a.key() == b.key(), a == b);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestCandidate)
#include "tst_candidate.moc"
