// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "field_form.h"

class QCheckBox;
class QLineEdit;
class QStackedWidget;
class QToolButton;

namespace snac::widgets {

class ChipListEdit;

/// A list of numbers, a range, or whatever the file says as text. Used alone and as a row of NumberListList.
class DomainEdit : public QWidget
{
    Q_OBJECT
public:
    DomainEdit(const FormField& field, QWidget* parent);
    ~DomainEdit() override;
    void showText(const QString& text, bool isSet);
    [[nodiscard]] QString yaml() const;
    void setReadOnly(bool readOnly);
    void setProblem(bool problem);
    /// Emits edited() if what is shown is not what was told or set last.
    void tell();

Q_SIGNALS:
    void edited();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    enum Mode { List, Range, Raw };
    void makeRange();
    void showDomain(const QString& text);
    void chooseMode(Mode mode);
    void userChooses(Mode mode);
    [[nodiscard]] QString check(const QString& text) const;

    FormField m_field;
    QStackedWidget* m_stack;
    ChipListEdit* m_chips;
    QLineEdit* m_low;
    QLineEdit* m_high;
    QCheckBox* m_log;
    QLineEdit* m_raw;
    QToolButton* m_mode;
    QString m_told;
};

} // namespace snac::widgets
