// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/reports/report.h"

#include "fake_summary.h"

#include <QTest>

using namespace snac::study;

namespace {

/// A small reader of RFC 4180, for comparison.
std::vector<std::vector<std::string>> parse(const std::string& text)
{
    std::vector<std::vector<std::string>> rows(1, std::vector<std::string>(1));
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"') {
            rows.back().back() += text[++i];
        } else if (c == '"') {
            quoted = !quoted;
        } else if (c == ',' && !quoted) {
            rows.back().emplace_back();
        } else if (c == '\r' && !quoted) {
            ++i;
            rows.emplace_back(1);
        } else {
            rows.back().back() += c;
        }
    }
    rows.pop_back();
    return rows;
}

} // namespace

class TestReportCsv : public QObject
{
    Q_OBJECT

private slots:
    void readsBack()
    {
        const StudySummary summary = fake::summary();
        const auto rows = parse(reportCsv(summary));
        QCOMPARE(rows.size(), std::size_t(5));
        for (const auto& row : rows) {
            QCOMPARE(row.size(), rows[0].size());
        }
        const auto column = [&](const char* name) {
            return static_cast<std::size_t>(std::ranges::find(rows[0], name) - rows[0].begin());
        };
        QCOMPARE(rows[1][column("accuracy")], std::string("0.9"));
        QCOMPARE(rows[2][column("on_front")], std::string("1"));
        QCOMPARE(rows[3][column("on_front")], std::string("0"));
        QCOMPARE(rows[4][column("accuracy")], std::string());
        QCOMPARE(rows[4][column("reason")], summary.trials[3].reason);
        QCOMPARE(rows[1][column("gene_num_layers")], std::string("1"));
        QCOMPARE(rows[1][column("gene_layer_2_width")], std::string());
    }
};

QTEST_GUILESS_MAIN(TestReportCsv)
#include "tst_report_csv.moc"
