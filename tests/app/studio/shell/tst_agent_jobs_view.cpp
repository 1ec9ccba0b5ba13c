// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Jobs of agents in the window: live, in the right folder, and nothing is written.
#include "snac/studio/shell/agent_jobs_view.h"

#include "snac/widgets/cards/job_row.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>

using namespace snac;
using namespace snac::studio;

namespace {

/// As a server writes it: beside it, renamed.
bool writeRecord(const QString& folder, const QString& id, const QJsonObject& changes)
{
    QJsonObject record{{"id", id},
                       {"tool", "run_search_pipeline"},
                       {"state", "running"},
                       {"created", "2026-11-27T08:15:30Z"},
                       {"server", "abcd"},
                       {"output", "jets.snac"},
                       {"progress", QJsonObject{{"stage", "search"}, {"done", 3}, {"total", 12}}}};
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        record.insert(it.key(), it.value());
    }
    QFile file(folder + "/aside");
    return file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(record).toJson()) > 0 &&
           (file.close(), QFile::remove(folder + "/" + id + ".json"),
            QFile::rename(folder + "/aside", folder + "/" + id + ".json"));
}

QStringList filesIn(const QString& folder)
{
    QStringList found;
    for (const QFileInfo& file : QDir(folder).entryInfoList(QDir::Files | QDir::Hidden, QDir::Name)) {
        found << file.fileName() + " " + QString::number(file.lastModified().toMSecsSinceEpoch());
    }
    return found;
}

QString text(const widgets::JobRow* row, const char* name)
{
    return row->findChild<QLabel*>(QLatin1String(name))->text();
}

} // namespace

class TestAgentJobsView : public QObject
{
    Q_OBJECT

    QTemporaryDir m_root;
    QString m_jobs;
    int m_lock = -1;

    widgets::JobRow* row(AgentJobsView& view, int i) const
    {
        return view.findChild<widgets::JobRow*>(QString("agentJob%1").arg(i));
    }

private slots:
    void init()
    {
        m_jobs = m_root.filePath(".snac-jobs");
        QDir(m_jobs).removeRecursively();
        QVERIFY(QDir(m_root.path()).mkpath(".snac-jobs") && QDir(m_root.path()).mkpath("deep/down"));
        const QByteArray lock = (m_jobs + "/server-abcd.lock").toUtf8();
        m_lock = ::open(lock.constData(), O_RDWR | O_CREAT, 0600);
        QCOMPARE(::flock(m_lock, LOCK_EX | LOCK_NB), 0);
    }

    void cleanup() { ::close(m_lock); }

    void aJobIsSeenLive()
    {
        AgentJobsView view;
        QVERIFY(writeRecord(m_jobs, "job-1", {}));
        const QStringList before = filesIn(m_jobs);
        view.lookIn(m_root.filePath("deep/down")); // served from above
        QTRY_VERIFY(view.isVisibleTo(nullptr));
        QCOMPARE(filesIn(m_jobs), before);
        widgets::JobRow* const first = row(view, 0);
        QVERIFY(first->isVisibleTo(&view) && !row(view, 1)->isVisibleTo(&view));
        QCOMPARE(first->state(), widgets::JobRow::State::Running);
        QVERIFY2(text(first, "jobPhase").contains("jets.snac") &&
                     text(first, "jobPhase").contains("run by an agent"),
                 qPrintable(text(first, "jobPhase")));
        QCOMPARE(text(first, "jobCount"), QString("3 of 12"));
        // Nothing can be done to it.
        for (const QPushButton* button : first->findChildren<QPushButton*>()) {
            QVERIFY(!button->isVisibleTo(first));
        }
        QVERIFY(writeRecord(m_jobs, "job-1",
                            {{"progress", QJsonObject{{"stage", "search"}, {"done", 7}, {"total", 12}}}}));
        QTRY_COMPARE(text(first, "jobCount"), QString("7 of 12"));
        const QString now = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
        QVERIFY(writeRecord(m_jobs, "job-1", {{"state", "done"}, {"ended", now}}));
        QTRY_COMPARE(first->state(), widgets::JobRow::State::Finished);
        QVERIFY(writeRecord(m_jobs, "job-1", {{"state", "done"}, {"ended", "2026-11-27T08:16:00Z"}}));
        QTRY_VERIFY(!view.isVisibleTo(nullptr) || view.jobs().empty());
    }

    void aServerThatWasKilledRunsNothing()
    {
        AgentJobsView view;
        QVERIFY(writeRecord(m_jobs, "job-1", {{"output", "a\x1b[31m.snac"}}));
        view.lookIn(m_root.path());
        QTRY_COMPARE(static_cast<int>(view.jobs().size()), 1);
        QVERIFY(!text(row(view, 0), "jobPhase").contains(QChar(0x1b)));
        ::close(m_lock); // no file changes
        m_lock = -1;
        QTRY_COMPARE_WITH_TIMEOUT(row(view, 0)->state(), widgets::JobRow::State::Stopped, 10000);
        QCOMPARE(static_cast<int>(view.jobs().size()), 1); // told, as nobody wrote its end down
        QVERIFY(view.isVisibleTo(nullptr));
    }

    void aServerThatWasKilledLongAgo()
    {
        QVERIFY(writeRecord(m_jobs, "job-1", {}) && writeRecord(m_jobs, "job-2", {}));
        QFile old(m_jobs + "/job-1.json");
        QVERIFY(old.open(QIODevice::ReadWrite) &&
                old.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-600),
                                QFileDevice::FileModificationTime));
        old.close();
        jobs::AgentJobReader reader(m_jobs.toStdString());
        QCOMPARE(static_cast<int>(reader.read().size()), 2); // it has written nothing for long, but lives
        ::close(m_lock);
        m_lock = -1;
        QCOMPARE(static_cast<int>(reader.read().size()), 2); // and lived a moment ago
        const auto later = jobs::AgentJobReader(m_jobs.toStdString()).read();
        QCOMPARE(static_cast<int>(later.size()), 1);
        QCOMPARE(later.front().id, std::string("job-2"));
        QCOMPARE(later.front().state, jobs::AgentJob::State::Interrupted);
    }

    /// The study is open first, the first server of its folder begins afterwards.
    void theFolderOfJobsIsMadeLater()
    {
        AgentJobsView view;
        QVERIFY(writeRecord(m_jobs, "job-1", {}) && QDir().rename(m_jobs, m_root.filePath("aside")));
        QSignalSpy looked(&view, &AgentJobsView::looked);
        view.lookIn(m_root.path());
        QVERIFY(looked.wait());
        QVERIFY(view.jobs().empty());
        QVERIFY(QDir().rename(m_root.filePath("aside"), m_jobs));
        QTRY_COMPARE_WITH_TIMEOUT(static_cast<int>(view.jobs().size()), 1, 10000);
        QCOMPARE(row(view, 0)->state(), widgets::JobRow::State::Running);
        // From now on the folder is watched.
        QVERIFY(writeRecord(m_jobs, "job-2", {}));
        QTRY_COMPARE(static_cast<int>(view.jobs().size()), 2);
    }

    /// The study is read at other times than the records: of its job one count and one state are shown.
    void theJobOfTheStudyThatIsShown()
    {
        using State = widgets::JobRow::State;
        AgentJobsView view;
        const auto study = [&](bool isRun, int done) {
            view.setStudy({.file = QDir::cleanPath(QDir(m_root.path()).absoluteFilePath("jets.snac")),
                           .isRun = isRun,
                           .done = done,
                           .total = 12});
        };
        const auto count = [&](int i) { return text(row(view, i), "jobCount"); };
        QVERIFY(writeRecord(m_jobs, "job-1", {}) && writeRecord(m_jobs, "job-2", {{"output", "other.snac"}}));
        study(true, 5);
        view.lookIn(m_root.path());
        QTRY_COMPARE(static_cast<int>(view.jobs().size()), 2);
        QCOMPARE(count(0), QString("5 of 12")); // its record says 3
        QCOMPARE(count(1), QString("3 of 12")); // of another study
        study(true, 6);
        QCOMPARE(count(0), QString("6 of 12"));
        // The record says that it is over, while the window has not read the end of the study yet.
        const QString now = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
        QVERIFY(writeRecord(m_jobs, "job-1", {{"state", "cancelled"}, {"ended", now}}));
        QTRY_VERIFY(std::ranges::any_of(view.jobs(), &jobs::AgentJob::isOver));
        QCOMPARE(row(view, 1)->state(), State::Running); // what is over comes last
        QCOMPARE(count(1), QString("6 of 12"));
        study(true, 7);
        study(false, 7);
        QCOMPARE(row(view, 1)->state(), State::Stopped);
        QCOMPARE(count(1), QString("7 of 12"));
        // A terminal goes on with the study: not that job's doing, but one study has one count.
        study(true, 9);
        QCOMPARE(row(view, 1)->state(), State::Stopped);
        QCOMPARE(count(1), QString("9 of 12"));
    }

    /// A job that was stopped, and one that goes on with its study and is to make more of it.
    void twoJobsOfOneStudy()
    {
        AgentJobsView view;
        const auto study = [&](int done, int total) {
            view.setStudy({.file = QDir::cleanPath(QDir(m_root.path()).absoluteFilePath("jets.snac")),
                           .isRun = true,
                           .done = done,
                           .total = total});
        };
        const auto count = [&](int i) { return text(row(view, i), "jobCount"); };
        QVERIFY(writeRecord(m_jobs, "job-1", {}));
        study(5, 12);
        view.lookIn(m_root.path());
        QTRY_COMPARE(static_cast<int>(view.jobs().size()), 1);
        QCOMPARE(count(0), QString("5 of 12"));
        const QString now = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
        QVERIFY(writeRecord(m_jobs, "job-1", {{"state", "interrupted"}, {"ended", now}}));
        QVERIFY(writeRecord(m_jobs, "job-2",
                            {{"tool", "resume_study"},
                             {"progress", QJsonObject{{"stage", "search"}, {"done", 13}, {"total", 20}}}}));
        QTRY_COMPARE(static_cast<int>(view.jobs().size()), 2);
        study(12, 12); // as it was read before
        QCOMPARE(count(0), QString("13 of 20"));
        study(14, 20);
        QCOMPARE(count(0), QString("14 of 20")); // what runs comes first
        QCOMPARE(count(1), QString("14 of 20")); // job_status says that as well
    }

    /// Opened after its server was killed: what was done is in the study, not in the record.
    void aJobThatEndedBefore()
    {
        AgentJobsView view;
        const QString now = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
        QVERIFY(writeRecord(m_jobs, "job-1", {{"state", "interrupted"}, {"ended", now}}));
        view.lookIn(m_root.path());
        QTRY_COMPARE(static_cast<int>(view.jobs().size()), 1);
        view.setStudy({.file = QDir::cleanPath(QDir(m_root.path()).absoluteFilePath("jets.snac")),
                       .isRun = false,
                       .done = 4,
                       .total = 12});
        QCOMPARE(text(row(view, 0), "jobCount"), QString("4 of 12"));
        // A local search counts steps.
        QVERIFY(
            writeRecord(m_jobs, "job-1",
                        {{"state", "running"},
                         {"progress", QJsonObject{{"stage", "local search"}, {"done", 1}, {"total", 2}}}}));
        QTRY_COMPARE(text(row(view, 0), "jobCount"), QString("1 of 2"));
    }

    void whatIsNoRecord()
    {
        AgentJobsView view;
        for (const char* name : {"job-2.json", "job-3.json"}) {
            QFile file(m_jobs + "/" + name);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(name[4] == '2' ? "{" : R"({"state": "dancing"})");
        }
        QVERIFY(QFile::link("/etc/passwd", m_jobs + "/job-4.json"));
        QVERIFY(writeRecord(m_jobs, "job-5", {{"state", "waiting"}}));
        for (int i = 6; i < 12; ++i) {
            QVERIFY(writeRecord(m_jobs, QString("job-%1").arg(i), {{"state", "waiting"}}));
        }
        view.lookIn(m_root.path());
        QTRY_COMPARE(static_cast<int>(view.jobs().size()), 7);
        QVERIFY(row(view, AgentJobsView::mostRows - 1)->isVisibleTo(&view));
        view.lookIn({});
        QVERIFY(view.jobs().empty());
        QTemporaryDir other;
        QSignalSpy looked(&view, &AgentJobsView::looked);
        view.lookIn(other.path());
        QVERIFY(looked.wait());
        QVERIFY(view.jobs().empty() && !view.isVisibleTo(nullptr));
    }
};

QTEST_MAIN(TestAgentJobsView)
#include "tst_agent_jobs_view.moc"
