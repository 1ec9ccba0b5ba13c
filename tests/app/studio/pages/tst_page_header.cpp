// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/studio/pages/page_header.h"

#include <QLabel>
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
