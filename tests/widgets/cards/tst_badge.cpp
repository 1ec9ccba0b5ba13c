// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/widgets/cards/badge.h"

#include <QTest>

using namespace snac::widgets;

class TestBadge : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sizeFitsTheText()
    {
        Badge shortOne(QStringLiteral("a"));
        Badge longOne(QStringLiteral("simulated data"));
        QVERIFY(longOne.sizeHint().width() > shortOne.sizeHint().width());
        const int plain = longOne.sizeHint().width();
        longOne.setDot(true);
        QVERIFY(longOne.sizeHint().width() > plain);
        QVERIFY(longOne.minimumSizeHint().width() >= longOne.fontMetrics().horizontalAdvance(longOne.text()));
    }

    void kindChangesTheLook()
    {
        Badge badge(QStringLiteral("estimate"));
        badge.resize(badge.sizeHint());
        const QImage neutral = badge.grab().toImage();
        badge.setKind(Badge::Kind::Error);
        QVERIFY(badge.grab().toImage() != neutral);
        QVERIFY(badge.kind() == Badge::Kind::Error);
    }
};

QTEST_MAIN(TestBadge)
#include "tst_badge.moc"
