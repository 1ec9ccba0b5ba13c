// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/widgets/cards/card.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace snac::widgets;

class TestCard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void headingAndContent()
    {
        Card card(QStringLiteral("Trials"));
        card.setSubtitle(QStringLiteral("front: 38"));
        auto* tool = new QPushButton(QStringLiteral("filter"));
        card.addTool(tool);
        auto* content = new QLabel(QStringLiteral("content"));
        card.setContent(content, false);
        card.resize(400, 200);
        card.show();
        QCOMPARE(card.title(), QStringLiteral("Trials"));
        QCOMPARE(card.subtitle(), QStringLiteral("front: 38"));
        QCOMPARE(card.accessibleName(), QStringLiteral("Trials"));
        QVERIFY(tool->isVisible());
        QVERIFY(content->width() >= 396);
        QPointer<QLabel> old = content;
        card.setContent(new QLabel(QStringLiteral("other")));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(old.isNull());
    }

    void toolsComeBeforeTheTitle()
    {
        QWidget page; // in a layout of its own a card may get less than it wants
        page.resize(700, 300);
        Card card(QStringLiteral("Objective space"), &page);
        auto* tool = new QPushButton(QStringLiteral("a choice with a long name"));
        card.addTool(tool);
        card.resize(600, 200);
        page.show();
        const auto* title = card.findChild<QLabel*>(QStringLiteral("cardTitle"));
        QVERIFY(title->isVisible());
        card.resize(tool->sizeHint().width() + 80, 200);
        QTRY_VERIFY(!title->isVisible());
        QTRY_VERIFY(tool->width() >= tool->sizeHint().width());
        QCOMPARE(card.title(), QStringLiteral("Objective space")); // and is still called so
        tool->setText(QStringLiteral("few"));
        card.resize(350, 200);
        QTRY_VERIFY(title->isVisible());
        card.resize(600, 200);
        QTRY_VERIFY(title->isVisible());
    }

    void longSubtitleElidesAndTellsAllInTheToolTip()
    {
        Card card(QStringLiteral("Trials"));
        const QString text =
            QStringLiteral("a very long subtitle that has no room in a card of this width whatsoever");
        card.setSubtitle(text);
        card.resize(200, 100);
        card.show();
        QVERIFY(QTest::qWaitForWindowExposed(&card));
        QCOMPARE(card.width(), 200);
        QTRY_COMPARE(card.findChild<QLabel*>(QStringLiteral("cardSubtitle"))->toolTip(), text);
    }
};

QTEST_MAIN(TestCard)
#include "tst_card.moc"
