// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ap_fixed.h"

#include <QTest>

class TestApFixed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a() {}
};

QTEST_GUILESS_MAIN(TestApFixed)
#include "tst_ap_fixed.moc"
