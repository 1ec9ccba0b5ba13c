// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "field_form.h"

#include <QTimer>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace snac::widgets {

class ChipListEdit;
class DomainEdit;

/// The editor of one field. Speaks YAML of one line; keeps what the user is typing.
class FieldEditor : public QWidget
{
    Q_OBJECT
public:
    FieldEditor(const FormField& field, QWidget* parent);

    virtual void showValue(const FormValue& value) = 0;
    [[nodiscard]] virtual QString yaml() const = 0;
    virtual void setReadOnly(bool readOnly) = 0;
    virtual void setProblem(bool problem) = 0;
    /// Tells what is typed now instead of in a moment.
    virtual void flush() {}
    [[nodiscard]] const FormField& field() const { return m_field; }

Q_SIGNALS:
    void edited(const QString& yaml);

protected:
    /// What is shown if the value is not set.
    [[nodiscard]] QString shownText(const FormValue& value) const
    {
        return value.isSet ? value.text : m_field.defaultText;
    }
    void setProblemOn(QWidget* widget, bool problem);
    /// The user is typing in it; what the file says waits until that is told.
    [[nodiscard]] static bool isHalfTyped(const QLineEdit* edit);
    /// Shows the text unless the line is half-typed.
    static void fill(QLineEdit* edit, const QString& text);
    /// For destructors: a child that loses the focus while the editor is taken down must not tell one that is
    /// half gone.
    void silenceChildren();

    FormField m_field;
};

/// Text, path, number, raw YAML or read-only text.
class LineFieldEditor : public FieldEditor
{
    Q_OBJECT
public:
    LineFieldEditor(const FormField& field, QWidget* parent);
    ~LineFieldEditor() override { silenceChildren(); }
    void showValue(const FormValue& value) override;
    [[nodiscard]] QString yaml() const override;
    void setReadOnly(bool readOnly) override;
    void setProblem(bool problem) override;
    void flush() override { tell(); }

private:
    void tell();
    void browse();

    QLineEdit* m_edit;
    QWidget* m_browse = nullptr;
    QTimer m_pause; ///< tells what was typed once the user pauses
    QString m_told;
};

/// One of some choices, or the default.
class ChoiceFieldEditor : public FieldEditor
{
    Q_OBJECT
public:
    ChoiceFieldEditor(const FormField& field, QWidget* parent);
    void showValue(const FormValue& value) override;
    [[nodiscard]] QString yaml() const override;
    void setReadOnly(bool readOnly) override;
    void setProblem(bool problem) override;

private:
    /// Of the item that stands for a value that is not set, with the default that counts.
    [[nodiscard]] QString defaultLabel(const QString& yaml) const;
    [[nodiscard]] QString labelOf(const QString& yaml) const;

    QComboBox* m_box;
    int m_fixedItems = 0;
};

/// Some of some choices.
class ChoiceListFieldEditor : public FieldEditor
{
    Q_OBJECT
public:
    ChoiceListFieldEditor(const FormField& field, QWidget* parent);
    ~ChoiceListFieldEditor() override { silenceChildren(); }
    void showValue(const FormValue& value) override;
    [[nodiscard]] QString yaml() const override;
    void setReadOnly(bool readOnly) override;
    void setProblem(bool problem) override;

private:
    [[nodiscard]] QString labelOf(const QString& yaml) const;
    [[nodiscard]] QString yamlOf(const QString& label) const;

    ChipListEdit* m_chips;
    bool m_isSet = false;
};

class NumberListFieldEditor : public FieldEditor
{
    Q_OBJECT
public:
    NumberListFieldEditor(const FormField& field, QWidget* parent);
    ~NumberListFieldEditor() override { silenceChildren(); }
    void showValue(const FormValue& value) override;
    [[nodiscard]] QString yaml() const override;
    void setReadOnly(bool readOnly) override;
    void setProblem(bool problem) override;
    void flush() override;

private:
    DomainEdit* m_domain;
    bool m_isSet = false;
};

/// A domain a row, with a button for another row.
class NumberListListFieldEditor : public FieldEditor
{
    Q_OBJECT
public:
    NumberListListFieldEditor(const FormField& field, QWidget* parent);
    ~NumberListListFieldEditor() override { silenceChildren(); }
    void showValue(const FormValue& value) override;
    [[nodiscard]] QString yaml() const override;
    void setReadOnly(bool readOnly) override;
    void setProblem(bool problem) override;
    void flush() override;

private:
    void setRowCount(int count);
    void tell();

    QVBoxLayout* m_rowsLayout;
    QVector<QWidget*> m_rows;
    QVector<DomainEdit*> m_domains;
    QPushButton* m_add;
    QPushButton* m_remove;
    QString m_rawText; ///< what the file says when it is not a list of domains
    bool m_isSet = false;
    bool m_readOnly = false;
};

/// Rows of "quantity: limit".
class BudgetMapFieldEditor : public FieldEditor
{
    Q_OBJECT
public:
    BudgetMapFieldEditor(const FormField& field, QWidget* parent);
    ~BudgetMapFieldEditor() override { silenceChildren(); }
    void showValue(const FormValue& value) override;
    [[nodiscard]] QString yaml() const override;
    void setReadOnly(bool readOnly) override;
    void setProblem(bool problem) override;
    void flush() override { tell(); }

private:
    struct Row
    {
        QWidget* widget = nullptr;
        QComboBox* quantity = nullptr;
        QLabel* sign = nullptr;
        QLineEdit* limit = nullptr;
    };
    void addRow(const QString& quantity, const QString& limit);
    void showSign(const Row& row) const;
    void setQuantity(QComboBox* box, const QString& quantity) const;
    void tell();

    QVBoxLayout* m_rowsLayout;
    QVector<Row> m_rows;
    QPushButton* m_add;
    QString m_told;
    bool m_readOnly = false;
};

/// Rows of "name: {key: value, ...}", what is in the braces on one line. A map that is deeper than that is
/// shown as it is.
class NestedMapFieldEditor : public FieldEditor
{
    Q_OBJECT
public:
    NestedMapFieldEditor(const FormField& field, QWidget* parent);
    ~NestedMapFieldEditor() override { silenceChildren(); }
    void showValue(const FormValue& value) override;
    [[nodiscard]] QString yaml() const override;
    void setReadOnly(bool readOnly) override;
    void setProblem(bool problem) override;
    void flush() override { tell(); }

private:
    struct Row
    {
        QWidget* widget = nullptr;
        QLineEdit* name = nullptr;
        QLineEdit* inside = nullptr;
    };
    void addRow(const QString& name, const QString& inside);
    void removeRow(QWidget* widget);
    void tell();
    void showReadOnly();

    QVBoxLayout* m_rowsLayout;
    QVector<Row> m_rows;
    QPushButton* m_add;
    QLabel* m_raw; ///< a value that is no map of maps
    QString m_told;
    bool m_readOnly = false;
};

[[nodiscard]] FieldEditor* makeFieldEditor(const FormField& field, QWidget* parent);

} // namespace snac::widgets
