// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import_form.h"
#include "latest_request.h"

#include "snac/jobs/import_results.h"

namespace snac::studio {

/// Asks for the results of another program's search and makes a study to look at of them, as
/// `snac import-results` does.
class ImportResultsDialog : public ImportForm
{
    Q_OBJECT

public:
    /// `folder`: where new studies go.
    ImportResultsDialog(Workbench& bench, QString folder, QWidget* parent);

    /// As the fields say it.
    [[nodiscard]] jobs::ImportResultsRequest request() const;

private:
    struct Request
    {
        quint64 revision = 0;
        jobs::ImportResultsRequest results;
        hardware::EnvironmentPtr environment;
        std::shared_ptr<RunControl> control;
    };

    [[nodiscard]] QString nameFor(const QFileInfo& source) const override;
    void beginImport() override;
    void process(const Request& request);

    QLineEdit* m_objectives = nullptr;
    QLineEdit* m_which = nullptr;
    LatestRequest<Request> m_requests;
};

} // namespace snac::studio
