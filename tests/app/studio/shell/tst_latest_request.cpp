// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../../step_gate.h"

#include "snac/studio/shell/latest_request.h"

#include <QSemaphore>
#include <QTest>

#include <vector>

using namespace snac;
using namespace snac::studio;

/// Of many requests the first and the last are worked on, and the first one is told to stop.
class TestLatestRequest : public QObject
{
    Q_OBJECT

    struct Question
    {
        int number = 0;
        quint64 revision = 0;
        std::shared_ptr<RunControl> control;
    };
    struct Worked
    {
        int number;
        quint64 revision;
        bool cancelled;
    };

private slots:
    void onlyTheLatestCounts()
    {
        StepGate gate;
        QSemaphore ended;
        std::vector<Worked> worked; // by the thread alone while it works
        LatestRequest<Question> requests(QStringLiteral("test"), [&](const Question& question) {
            const bool passed = gate.pass(question.control.get());
            worked.push_back({question.number, question.revision, !passed});
            ended.release();
        });
        QCOMPARE(requests.ask({10, 0, nullptr}), quint64{1});
        gate.waitForStanding(1);
        // The first is cancelled by the second, which may begin before the third and the fourth come: the
        // gate is closed, so it is cancelled too.
        QCOMPARE(requests.ask({20, 0, nullptr}), quint64{2});
        QCOMPARE(requests.ask({30, 0, nullptr}), quint64{3});
        QCOMPARE(requests.ask({40, 0, nullptr}), quint64{4});
        gate.let(1);
        do {
            ended.acquire();
        } while (worked.back().number != 40);
        QCOMPARE(worked.front().number, 10);
        QVERIFY(worked.front().cancelled);
        QCOMPARE(worked.back().revision, quint64{4});
        QVERIFY(!worked.back().cancelled);
        for (std::size_t i = 0; i + 1 < worked.size(); ++i) {
            QVERIFY(worked[i].cancelled);
        }
    }

    void cancelledRequestsAreNotBegunAgain()
    {
        StepGate gate;
        QSemaphore ended;
        int count = 0;
        LatestRequest<Question> requests(QStringLiteral("test"), [&](const Question& question) {
            ++count;
            gate.pass(question.control.get());
            ended.release();
        });
        requests.ask({});
        gate.waitForStanding(1);
        requests.cancel();
        ended.acquire();
        QCOMPARE(count, 1);
        requests.ask({});
        gate.let(1);
        ended.acquire();
        QCOMPARE(count, 2);
    }

    void itEndsInTheMiddleOfWork()
    {
        StepGate gate;
        bool ended = false;
        {
            LatestRequest<Question> requests(QStringLiteral("test"), [&](const Question& question) {
                gate.pass(question.control.get());
                ended = true;
            });
            requests.ask({});
            gate.waitForStanding(1);
        }
        QVERIFY(ended);
    }
};

QTEST_GUILESS_MAIN(TestLatestRequest)
#include "tst_latest_request.moc"
