// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/widgets/fields/domain_edit.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace snac::widgets;

class TestDomainEdit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsAndReadsBack_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("yaml");
        QTest::newRow("list") << "[1, 2.5]"
                              << "[1, 2.5]";
        QTest::newRow("block") << "\n- 1\n- 2 # two"
                               << "[1, 2]";
        QTest::newRow("range") << "{min: 1, max: 9}"
                               << "{min: 1, max: 9}";
        QTest::newRow("block range") << "\n  min: 1\n  max: 9\n  log: yes\n"
                                     << "{min: 1, max: 9, log: true}";
        QTest::newRow("scalar") << "7"
                                << "[7]";
        QTest::newRow("nothing") << ""
                                 << "";
        QTest::newRow("other keys") << "{min: 1, step: 2}"
                                    << "{min: 1, step: 2}";
        QTest::newRow("alias") << "*widths"
                               << "*widths";
        QTest::newRow("words") << "[a, b]"
                               << "[a, b]";
    }

    void showsAndReadsBack()
    {
        QFETCH(QString, text);
        QFETCH(QString, yaml);
        DomainEdit edit(FormField(), nullptr);
        QSignalSpy spy(&edit, &DomainEdit::edited);
        edit.showText(text, true);
        QCOMPARE(edit.yaml(), yaml);
        QCOMPARE(spy.count(), 0);
    }

    void endsOfTheRangeAreTold()
    {
        DomainEdit edit(FormField(), nullptr);
        edit.resize(400, 40);
        edit.show();
        edit.showText(QStringLiteral("{min: 1, max: 9}"), true);
        QSignalSpy spy(&edit, &DomainEdit::edited);
        QLineEdit* low = nullptr;
        for (QLineEdit* line : edit.findChildren<QLineEdit*>()) {
            if (line->text() == QLatin1String("1"))
                low = line;
        }
        QVERIFY(low != nullptr);
        low->setText(QStringLiteral("2"));
        QTest::keyClick(low, Qt::Key_Return);
        QVERIFY(spy.count() >= 1);
        QCOMPARE(edit.yaml(), QStringLiteral("{min: 2, max: 9}"));
        edit.setReadOnly(true);
        QVERIFY(low->isReadOnly());
        QVERIFY(!edit.findChild<QToolButton*>()->isVisible());
    }
};

QTEST_MAIN(TestDomainEdit)
#include "tst_domain_edit.moc"
