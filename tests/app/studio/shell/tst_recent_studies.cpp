// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../../test_environment.h"
#include "../fake_study.h"

#include "snac/studio/pages/search/study_list.h"
#include "snac/studio/shell/recent_studies.h"

#include "snac/storage/store.h"

#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace snac;
using namespace snac::studio;

namespace {

/// A study file of so many trials in total, some of them finished.
bool writeStudy(const QString& file, int finished, int total)
{
    study::StudyMeta meta;
    meta.name = "s";
    meta.yaml = "search: {n_trials: " + std::to_string(total) + ", objectives: [accuracy, lut_pct]}\n";
    meta.trials = total;
    meta.dataset = fake::start()->dataset;
    meta.dataset.inputNames.resize(16, "x"); // as the networks of the fake trials have them
    meta.dataset.classNames = {"g", "q", "t", "w", "z"};
    meta.reference = {0.0, 100.0};
    meta.objectives = {"accuracy", "lut_pct"};
    meta.board = fake::start()->board;
    auto store = study::Store::create(file.toStdString(), meta);
    if (!store) {
        qWarning("%s", store.error().toString().c_str());
        return false;
    }
    for (int i = 0; i < finished; ++i) {
        if (!(*store)->saveTrial(*fake::trial(i, 0.5 + 0.01 * i, 1.0 + i))) {
            return false;
        }
    }
    return true;
}

} // namespace

class TestRecentStudies : public QObject
{
    Q_OBJECT

private slots:
    void theStateOfEachStudyIsFound()
    {
        QTemporaryDir folder;
        QSettings settings(folder.filePath("s.ini"), QSettings::IniFormat);
        RecentFiles files(&settings);
        QVERIFY(writeStudy(folder.filePath("half.snac"), 9, 120));
        QVERIFY(writeStudy(folder.filePath("done.snac"), 3, 3));
        QFile broken(folder.filePath("broken.snac"));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("nothing");
        broken.close();
        for (const char* name : {"gone.snac", "broken.snac", "done.snac", "half.snac", "text.yaml"}) {
            files.add(folder.filePath(name));
        }
        RecentStudies recent(&files, snac::test::shippedInUse());
        QCOMPARE(recent.studies().size(), 3); // no texts, nothing that is gone
        QTRY_VERIFY(recent.studies()[0].isKnown && recent.studies()[1].isKnown &&
                    recent.studies()[2].isKnown);
        const auto half = recent.find(folder.filePath("half.snac"));
        QVERIFY2(half->problem.isEmpty(), qPrintable(half->problem));
        QVERIFY(half->isUnfinished);
        QCOMPARE(half->finished, 9);
        QCOMPARE(half->total, 120);
        QCOMPARE(stateText(*half), QString("9 of 120 trials, can be resumed"));
        QVERIFY(!recent.find(folder.filePath("done.snac"))->isUnfinished);
        QVERIFY(!recent.find(folder.filePath("broken.snac"))->problem.isEmpty());

        StudyList list;
        QSignalSpy resume(&list, &StudyList::resumeRequested);
        QSignalSpy open(&list, &StudyList::openRequested);
        list.setStudies(recent.studies());
        QCOMPARE(list.count(), 3);
        auto* button = list.findChild<QPushButton*>("studyResume");
        QVERIFY(button->text().contains("half") && button->text().contains("9 of 120"));
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(resume.last().at(0).toString(), folder.filePath("half.snac"));
        bool named = false;
        for (const auto* label : list.findChildren<QLabel*>("studyFolder")) {
            named = named || label->text() == folder.path();
        }
        QVERIFY(named);
        QTest::mouseClick(list.findChild<QPushButton*>("studyOpen"), Qt::LeftButton);
        QCOMPARE(open.count(), 1);
    }
};

QTEST_MAIN(TestRecentStudies)
#include "tst_recent_studies.moc"
