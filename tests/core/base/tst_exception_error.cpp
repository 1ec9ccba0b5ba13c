// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/base/exception_error.h"

#include <QTest>

#include <functional>
#include <new>
#include <stdexcept>
#include <system_error>

using namespace snac;

class TestExceptionError : public QObject
{
    Q_OBJECT

private slots:
    void tellsTheMachineFromBugs_data()
    {
        QTest::addColumn<std::function<void()>>("raise");
        QTest::addColumn<bool>("transient");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* name, std::function<void()> raise, bool transient, const char* text) {
            QTest::newRow(name) << std::move(raise) << transient << QString::fromUtf8(text);
        };
        row(
            "memory", [] { throw std::bad_alloc(); }, true, "memory");
        row(
            "memory, as an array", [] { throw std::bad_array_new_length(); }, true, "memory");
        row(
            "memory, in words", [] { throw std::runtime_error("can't allocate memory: you tried"); }, true,
            "memory");
        row(
            "threads",
            [] { throw std::system_error(std::make_error_code(std::errc::resource_unavailable_try_again)); },
            true, "job: ");
        row(
            "disk", [] { throw std::system_error(std::make_error_code(std::errc::no_space_on_device)); },
            true, "job: ");
        row(
            "rights", [] { throw std::system_error(std::make_error_code(std::errc::permission_denied)); },
            false, "job: ");
        row(
            "a bug", [] { throw std::logic_error("_M_range_check"); }, false, "job: _M_range_check");
        row(
            "a stranger", [] { throw 42; }, false, "job");
    }
    void tellsTheMachineFromBugs()
    {
        QFETCH(std::function<void()>, raise);
        QFETCH(bool, transient);
        QFETCH(QString, text);
        Error error;
        try {
            raise();
        } catch (...) {
            error = errorFromException("job");
        }
        QCOMPARE(error.kind, transient ? ErrorKind::Transient : ErrorKind::Wrong);
        QVERIFY2(QString::fromStdString(error.message).contains(text), error.message.c_str());
        const Result<int> none = guarded("job", [&]() -> Result<int> {
            raise();
            return 1;
        });
        QVERIFY(!none);
        QCOMPARE(none.error().message, error.message);
        QCOMPARE(none.error().kind, error.kind);
    }

    void whatDoesNotThrowIsReturned()
    {
        QCOMPARE(*guarded("job", [] { return Result<int>(1); }), 1);
        const Result<int> failed = guarded("job", []() -> Result<int> { return fail("why"); });
        QCOMPARE(failed.error().message, std::string("why"));
    }
};

QTEST_GUILESS_MAIN(TestExceptionError)
#include "tst_exception_error.moc"
