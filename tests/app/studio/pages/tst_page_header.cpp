// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/studio/pages/page_header.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace snac::studio;

class TestPageHeader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// What stands after the subtitle is more important: the subtitle gets shorter, then goes.
    void theSubtitleGivesWay()
    {
        PageHeader header;
        auto* phase = new QLabel(QStringLiteral("6 generations, all of the front could be trained longer"));
        header.setTitle(QStringLiteral("study"));
        header.addWidget(phase, 1);
        const QString longForm = QStringLiteral("jets (simulated): 16 inputs, 5 classes");
        const QString shortForm = QStringLiteral("16 inputs, 5 classes");
        header.setSubtitle(QStringList{longForm, shortForm});
        header.resize(1400, 52);
        header.show();
        QVERIFY(QTest::qWaitForWindowExposed(&header));
        QCOMPARE(header.subtitle(), longForm);
        QStringList seen;
        for (int width = 1400; width > phase->sizeHint().width() + 140; width -= 10) {
            header.resize(width, 52);
            QCoreApplication::processEvents();
            if (seen.isEmpty() || seen.last() != header.subtitle()) {
                seen << header.subtitle();
            }
            QVERIFY2(phase->width() >= phase->sizeHint().width(), qPrintable(QString::number(width)));
        }
        QCOMPARE(seen, (QStringList{longForm, shortForm, QString()}));
        header.resize(1400, 52);
        QCoreApplication::processEvents();
        QCOMPARE(header.subtitle(), longForm);
        phase->setText(QString(300, QLatin1Char('x'))); // it may grow as well
        QTRY_COMPARE(header.subtitle(), QString());
    }

    /// In a narrow window words and title go, and nothing that is to be used is cut.
    void wordsAndTitleGiveWay()
    {
        PageHeader header;
        header.setTitle(QStringLiteral("Synthesize"));
        header.addWord(QStringLiteral("tool"));
        auto* box = new QComboBox;
        box->addItem(QStringLiteral("Yosys 0.23"));
        header.addWidget(box);
        QPushButton* button = header.addButton(QStringLiteral("Lecture view"), QStringLiteral("view"));
        auto* tool = box->parentWidget()->findChildren<QLabel*>().last();
        QCOMPARE(tool->text(), QStringLiteral("tool"));
        auto* title = header.findChild<QLabel*>(QStringLiteral("pageTitle"));
        header.show();
        QVERIFY(QTest::qWaitForWindowExposed(&header));
        bool wasWithoutWord = false;
        bool wasWithoutTitle = false;
        const int least = box->minimumSizeHint().width() + button->minimumSizeHint().width() + 90;
        for (int width = 600; width > least; width -= 5) {
            header.resize(width, 52);
            QCoreApplication::processEvents();
            QVERIFY(box->width() >= box->minimumSizeHint().width());
            QVERIFY(button->width() >= button->minimumSizeHint().width());
            QVERIFY(!wasWithoutWord || tool->isHidden());
            QVERIFY(tool->isHidden() || !title->isHidden()); // the word goes first
            wasWithoutWord = tool->isHidden();
            wasWithoutTitle = title->isHidden();
        }
        QVERIFY(wasWithoutWord && wasWithoutTitle);
        header.resize(600, 52);
        QCoreApplication::processEvents();
        QVERIFY(!tool->isHidden() && !title->isHidden());
        // Another title takes the room it needs, not that of the one before.
        const int before = title->width();
        header.setTitle(QStringLiteral("S"));
        QTRY_VERIFY(title->width() < before / 2);
    }

    void oneFormStays()
    {
        PageHeader header;
        header.setSubtitle(QStringLiteral("edited"));
        header.resize(60, 52);
        header.show();
        QVERIFY(QTest::qWaitForWindowExposed(&header));
        QCOMPARE(header.subtitle(), QStringLiteral("edited"));
        header.setSubtitle(QString());
        QCOMPARE(header.subtitle(), QString());
    }
};

QTEST_MAIN(TestPageHeader)
#include "tst_page_header.moc"
