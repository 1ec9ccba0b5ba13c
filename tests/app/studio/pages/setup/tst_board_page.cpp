// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../../../test_environment.h"
#include "snac/studio/pages/setup/board_page.h"
#include "snac/studio/pages/setup/document_editor.h"

#include "snac/widgets/fields/field_form.h"
#include "snac/widgets/fields/yaml_editor.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace snac;
using namespace snac::studio;

class TestBoardPage : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_home;
    std::unique_ptr<BoardPage> m_page;

private slots:
    void initTestCase() { qputenv("XDG_DATA_HOME", m_home.path().toLocal8Bit()); }

    void init() { m_page = std::make_unique<BoardPage>(snac::test::processEnvironment()); }

    void cleanup()
    {
        m_page.reset();
        QDir(BoardPage::userFolder()).removeRecursively();
    }

    void shippedBoardsAreReadOnly()
    {
        m_page->showBoard("zcu102");
        QCOMPARE(m_page->currentBoard(), QString("zcu102"));
        QVERIFY(m_page->document()->editor()->isReadOnly());
        QTRY_VERIFY(m_page->document()->isCurrent());
        QVERIFY(!m_page->document()->analysis()->hasErrors());
        QCOMPARE(m_page->document()->form()->valueText("dsp"), QString("2520"));
        QVERIFY(m_page->findChild<QPushButton*>("boardSave")->isHidden());
    }

    void aCopyIsEditedSavedAndFound()
    {
        m_page->showBoard("zcu102");
        m_page->copyAndEdit();
        QCOMPARE(m_page->currentBoard(), QString("zcu102-copy"));
        QVERIFY(m_page->isModified());
        QVERIFY(!m_page->document()->editor()->isReadOnly());
        m_page->document()->setValue("dsp", "1234");
        m_page->document()->setValue("id", "my-board");
        QSignalSpy changed(m_page.get(), &BoardPage::boardsChanged);
        const auto saved = m_page->save();
        QVERIFY2(saved, saved ? "" : saved.error().toString().c_str());
        QCOMPARE(changed.count(), 1);
        QVERIFY(!m_page->isModified());
        QVERIFY(QFile::exists(BoardPage::userFolder() + "/my-board.yaml"));
        const auto found = hardware::BoardCatalogue::of(hardware::findFolders()).find("my-board");
        QVERIFY(found);
        QCOMPARE(found->dsp, 1234LL);
        QVERIFY(!found->shipped);
        QVERIFY(hardware::BoardCatalogue::of(hardware::findFolders()).find("zcu102")->dsp ==
                2520); // the original is untouched
    }

    void brokenBoardsAreNotSaved()
    {
        m_page->showBoard("vu13p");
        m_page->copyAndEdit();
        m_page->document()->setValue("lut", "minus");
        QVERIFY(!m_page->save());
        QVERIFY(m_page->isModified());
    }

    /// One bad value hides no other.
    void aBadIdIsMarkedBesideAnotherBadValue()
    {
        m_page->showBoard("vu13p");
        m_page->copyAndEdit();
        m_page->document()->setValue("lut", "-5");
        m_page->document()->setValue("id", "../my board");
        QTRY_VERIFY(m_page->document()->isCurrent());
        QStringList paths;
        for (const auto& one : m_page->document()->analysis()->outcome.diagnostics) {
            paths << QString::fromStdString(one.path);
        }
        paths.sort();
        QCOMPARE(paths, (QStringList{"id", "lut"}));
    }

    void aTakenIdIsRefused()
    {
        m_page->showBoard("vu13p");
        m_page->copyAndEdit();
        m_page->document()->setValue("id", "zcu102");
        const auto saved = m_page->save();
        QVERIFY(!saved);
        QVERIFY(saved.error().message.find("zcu102") != std::string::npos);
    }

    void unsavedEditsKeepTheirBoard()
    {
        m_page->showBoard("vu13p");
        m_page->copyAndEdit();
        QSignalSpy message(m_page.get(), &BoardPage::message);
        m_page->showBoard("zcu102");
        QCOMPARE(m_page->currentBoard(), QString("vu13p-copy"));
        QCOMPARE(message.count(), 1);
        m_page->discard();
        m_page->showBoard("zcu102");
        QCOMPARE(m_page->currentBoard(), QString("zcu102"));
    }

    void aCopyKeepsNeitherLicenceNorDataSheet()
    {
        m_page->showBoard("zcu102");
        QVERIFY(m_page->document()->text().contains("SPDX"));
        m_page->copyAndEdit();
        const QString copy = m_page->document()->text();
        QVERIFY2(!copy.contains('#'), qPrintable(copy));
        for (const char* line :
             {"id: zcu102-copy", "part: xczu9eg-ffvb1156-2-e", "dsp: 2520", "lut: 274080"}) {
            QVERIFY2(copy.contains(line), line);
        }
    }

    void commentsGoAndValuesStay()
    {
        QCOMPARE(copiedBoardText("# SPDX\nid: a # DS1\nname: \"x # y\"\nnotes: the board's # 3\n", "b"),
                 QString("id: b\nname: \"x # y\"\nnotes: the board's\n"));
    }

    void aBadIdIsMarkedInTheForm_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<bool>("good");
        QTest::newRow("blank") << "'my board'" << false;
        QTest::newRow("slash") << "a/b" << false;
        QTest::newRow("shipped") << "zcu102" << false;
        QTest::newRow("shipped, in capitals") << "ZCU102" << false;
        QTest::newRow("good") << "my-board" << true;
    }

    void aBadIdIsMarkedInTheForm()
    {
        QFETCH(QString, id);
        QFETCH(bool, good);
        m_page->showBoard("vu13p");
        m_page->copyAndEdit();
        m_page->document()->setValue("id", id);
        QTRY_VERIFY(m_page->document()->isCurrent());
        auto* error = m_page->findChild<QLabel*>("error_id");
        QTRY_COMPARE(error->text().isEmpty(), good);
        QCOMPARE(m_page->findChild<QPushButton*>("boardSave")->isEnabled(), good);
        QCOMPARE(m_page->save().has_value(), good);
    }
};

QTEST_MAIN(TestBoardPage)
#include "tst_board_page.moc"
